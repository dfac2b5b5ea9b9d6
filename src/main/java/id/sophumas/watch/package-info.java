/** How each account stands with its platform, and who is told before a credential ends. */
package id.sophumas.watch;
