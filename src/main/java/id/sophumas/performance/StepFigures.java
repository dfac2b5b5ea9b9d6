package id.sophumas.performance;

/**
 * One step of an SOP.
 *
 * @param stepId id of the user task
 * @param urut number printed in the SOP's table; empty where the SOP has none
 * @param name verb and object; the id where no version tells the name
 * @param role role that performs it; null where nobody is named
 * @param waktu the mutu baku's time, ISO 8601; null where the SOP in force does not have the step any more
 * @param figures its executions completed in the period
 */
public record StepFigures(String stepId, String urut, String name, String role, String waktu, Figures figures) {}
