/** The services through which everybody reaches the engine, with the SOP's own rules in front of each step. */
package id.sophumas.engine.guard;
