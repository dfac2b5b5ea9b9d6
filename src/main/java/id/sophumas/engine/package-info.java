/** The edge to the process engine: its configuration, guarded services, deployment, delegates and listeners. */
package id.sophumas.engine;
