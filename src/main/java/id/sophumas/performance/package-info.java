/** How the SOPs fare: what each step's executions took, held against its mutu baku, and which steps wait now. */
package id.sophumas.performance;
