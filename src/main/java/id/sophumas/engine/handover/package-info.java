/** The record of tasks that changed hands. */
package id.sophumas.engine.handover;
