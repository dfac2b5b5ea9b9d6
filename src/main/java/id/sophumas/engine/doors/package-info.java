/**
 * The one door to the process engine: every command passes it, and what is not written in its table is refused. Where nobody is authenticated,
 * or a command runs inside another that was let in, it is the application that calls.
 */
package id.sophumas.engine.doors;
