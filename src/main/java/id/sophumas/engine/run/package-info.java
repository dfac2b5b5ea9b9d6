/** A run of an SOP as a whole: who may pause it or call it off, what that does in the engine, and how its end is judged. */
package id.sophumas.engine.run;
