package id.sophumas.engine.guard;

import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessDefinitionStateCmd;
import org.camunda.bpm.engine.impl.jobexecutor.TimerSuspendProcessDefinitionHandler;

/** Carries out what was scheduled before scheduling was closed, in the same way as what is asked for now. */
class HeldBackLater extends TimerSuspendProcessDefinitionHandler {

    @Override
    protected AbstractSetProcessDefinitionStateCmd getCommand(ProcessDefinitionSuspensionStateConfiguration which) {
        return new HeldBackVersion(which.createBuilder().includeProcessInstances(false));
    }
}
