package id.sophumas.engine.guard;

import org.camunda.bpm.engine.impl.cmd.AbstractSetJobDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.management.UpdateJobDefinitionSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.repository.UpdateProcessDefinitionSuspensionStateBuilderImpl;

/**
 * Holds a version back from being started, and nothing else. The engine's own command suspends the version's job definitions too, so that
 * whatever job a running instance needs next is made suspended: a released post would stand still without an incident.
 */
class HeldBackVersion extends SuspendProcessDefinitionCmd {

    HeldBackVersion(UpdateProcessDefinitionSuspensionStateBuilderImpl which) {
        super(which);
    }

    @Override
    protected AbstractSetJobDefinitionStateCmd getSetJobDefinitionStateCmd(
            UpdateJobDefinitionSuspensionStateBuilderImpl which) {
        return new ActivateJobDefinitionCmd(which);
    }
}
