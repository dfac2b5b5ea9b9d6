/** Who may reach what over HTTP, and how the engine learns who is asking. */
package id.sophumas.web.security;
