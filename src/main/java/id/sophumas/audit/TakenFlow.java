package id.sophumas.audit;

import java.time.Instant;

/**
 * That a sequence flow was taken.
 *
 * @param processInstanceId the instance that took it
 * @param processDefinitionId the version it ran on then
 * @param sequenceFlowId id of the flow in that version
 */
public record TakenFlow(String processInstanceId, String processDefinitionId, String sequenceFlowId, Instant at) {}
