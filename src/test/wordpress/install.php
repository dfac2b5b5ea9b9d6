<?php
// Makes the database, installs WordPress in it and prints an account with an application password, as properties.
$db = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'WP_SOCKET' ) );
$db->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
$db->close();

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WP_URL' ), PHP_URL_HOST );
require getenv( 'WP_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody is written to.
function wp_new_blog_notification() {}

wp_install( 'Situs Uji', 'admin', 'admin@example.test', true, '', wp_generate_password() );
$editor = wp_insert_user(
	array(
		'user_login' => 'humas',
		'user_pass'  => wp_generate_password(),
		'role'       => 'editor',
	)
);
update_option( 'permalink_structure', '/%postname%/' );
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();
list( $password ) = WP_Application_Passwords::create_new_application_password( $editor, array( 'name' => 'SOP Humas' ) );
echo "username=humas\napplication-password=$password\n";
