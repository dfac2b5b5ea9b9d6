/** Guards inside the engine: expressions, scripts, passwords. */
package id.sophumas.engine.security;
