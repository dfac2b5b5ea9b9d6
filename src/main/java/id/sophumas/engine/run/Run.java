package id.sophumas.engine.run;

import id.sophumas.sop.Sop;

/**
 * A running instance of an SOP.
 *
 * @param processInstanceId its id
 * @param processDefinitionId the version it runs on
 * @param sop that version
 * @param starter user id of who started it; null where nobody is known
 * @param judul its title; null where it has none
 */
public record Run(String processInstanceId, String processDefinitionId, Sop sop, String starter, String judul) {}
