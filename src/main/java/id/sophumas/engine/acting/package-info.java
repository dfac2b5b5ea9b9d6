/** What the engine takes for a person's groups: his own, and those he acts in at this moment. */
package id.sophumas.engine.acting;
