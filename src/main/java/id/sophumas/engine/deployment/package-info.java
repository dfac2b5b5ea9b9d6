/** Brings the BPMN files into the engine and reads the SOPs back out of it. */
package id.sophumas.engine.deployment;
