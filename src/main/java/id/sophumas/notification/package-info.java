/** Messages to roles and people: the list that each finds in the application. */
package id.sophumas.notification;
