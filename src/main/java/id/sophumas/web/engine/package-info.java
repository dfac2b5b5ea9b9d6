/** The engine's own REST interfaces: how they answer to what goes wrong. */
package id.sophumas.web.engine;
