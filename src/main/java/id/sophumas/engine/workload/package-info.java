/** Which tasks wait, for whom, since when: what a superior sees of his unit. */
package id.sophumas.engine.workload;
