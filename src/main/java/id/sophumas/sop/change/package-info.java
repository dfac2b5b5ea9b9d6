/** What changed between two versions of an SOP, read from their BPMN files. */
package id.sophumas.sop.change;
