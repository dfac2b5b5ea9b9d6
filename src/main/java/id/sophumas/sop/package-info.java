/** The catalogue: what each BPMN file says of itself as an SOP. */
package id.sophumas.sop;
