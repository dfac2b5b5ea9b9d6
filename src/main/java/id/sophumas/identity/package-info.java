/** Roles, people and what each may do. */
package id.sophumas.identity;
