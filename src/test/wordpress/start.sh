#!/usr/bin/env bash
# Starts a WordPress of its own in an empty folder, from the distribution's packages and without touching the system's:
#
#   src/test/wordpress/start.sh FOLDER [PORT]
#
# Prints base-url, username and application-password as properties when it answers, and runs until its standard input ends
# (Ctrl-D) or it is told to stop. Needs wordpress, mariadb-server, php-cli and php-mysql.
set -euo pipefail
exec 3<&0

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
port=${2:-$(php -r 'echo explode(":", stream_socket_get_name(stream_socket_server("tcp://127.0.0.1:0"), false))[1];')}
site=$folder/site
# A socket's path is short by the system's rule, and the folder's may be long.
sockets=$(mktemp -d)
export PATH=$PATH:/usr/sbin WP_SITE=$site WP_SOCKET=$sockets/db WP_URL=http://127.0.0.1:$port

stop() {
  trap - EXIT
  [ -z "${web:-}" ] || kill -- "-$web" 2>/dev/null || true
  [ -z "${db:-}" ] || kill "$db" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$sockets"
}
trap stop EXIT
trap 'exit 143' TERM INT

# The package's files with its links followed: what WordPress writes stays in the folder.
cp -rL /usr/share/wordpress "$site" 2>/dev/null || [ -f "$site/wp-load.php" ]
cp "$here/wp-config.php" "$site/wp-config.php"

mariadb-install-db --no-defaults --datadir="$folder/db" --auth-root-authentication-method=normal --user="$(id -un)" \
  --skip-test-db >"$folder/db-install.log" 2>&1
mariadbd --no-defaults --datadir="$folder/db" --socket="$WP_SOCKET" --pid-file="$sockets/pid" --skip-networking \
  --innodb-buffer-pool-size=16M --innodb-log-file-size=8M --user="$(id -un)" >"$folder/db.log" 2>&1 &
db=$!
for _ in $(seq 300); do
  [ -S "$WP_SOCKET" ] && break
  kill -0 "$db" || { cat "$folder/db.log" >&2; exit 1; }
  sleep 0.1
done

php "$here/install.php" >"$folder/account"
# Two workers, so that a call that hangs keeps no other waiting; they are stopped as a group.
PHP_CLI_SERVER_WORKERS=2 setsid php -S "127.0.0.1:$port" -t "$site" >"$folder/web.log" 2>&1 &
web=$!
for _ in $(seq 300); do
  php -r 'exit(@file_get_contents(getenv("WP_URL") . "/wp-json/") === false ? 1 : 0);' && break
  kill -0 "$web" || { cat "$folder/web.log" >&2; exit 1; }
  sleep 0.1
done
echo "base-url=$WP_URL"
cat "$folder/account"
cat <&3 >/dev/null &
wait $!
