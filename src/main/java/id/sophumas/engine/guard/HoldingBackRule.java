package id.sophumas.engine.guard;

import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import id.sophumas.refusal.RequestRefused;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.repository.UpdateProcessDefinitionSuspensionStateBuilderImpl;
import org.springframework.stereotype.Component;

/**
 * A version of an SOP may be held back from starting, at once and by itself: its runs go on, and are paused one by one by their owners. The
 * application's own processes are not held back, for every release needs them.
 */
@Component
class HoldingBackRule implements DoorRule {

    private static final String ID = "processDefinitionId";
    private static final String KEY = "processDefinitionKey";

    private final List<OwnProcess> own;

    HoldingBackRule(List<OwnProcess> own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "menahanVersi";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (CommandField.of(command, "includeSubResources", Boolean.class)) {
            throw RequestRefused.forbidden(
                    "Pelaksanaan SOP dijeda satu per satu oleh pemiliknya. Kirim includeProcessInstances=false.");
        }
        if (CommandField.of(command, "executionDate", Date.class) != null) {
            throw RequestRefused.forbidden(
                    "Versi SOP ditahan atau dibuka seketika, tidak dijadwalkan. Kirim tanpa executionDate.");
        }
        String key = key(command, context);
        if (command instanceof SuspendProcessDefinitionCmd
                && own.stream().anyMatch(process -> process.key().equals(key))) {
            throw RequestRefused.forbidden("Proses ini dijalankan oleh setiap rilis dan ralat, sehingga tidak ditahan."
                    + " Tahan versi SOP yang bersangkutan.");
        }
    }

    @Override
    public Command<?> instead(Command<?> command) {
        return command instanceof SuspendProcessDefinitionCmd ? new HeldBackVersion(which(command)) : command;
    }

    private static UpdateProcessDefinitionSuspensionStateBuilderImpl which(Command<?> command) {
        String id = CommandField.of(command, ID, String.class);
        UpdateProcessDefinitionSuspensionStateBuilderImpl which =
                new UpdateProcessDefinitionSuspensionStateBuilderImpl();
        if (id != null) {
            return which.byProcessDefinitionId(id);
        }
        which.byProcessDefinitionKey(CommandField.of(command, KEY, String.class));
        if (CommandField.of(command, "isTenantIdSet", Boolean.class)) {
            String tenant = CommandField.of(command, "tenantId", String.class);
            return tenant == null ? which.processDefinitionWithoutTenantId() : which.processDefinitionTenantId(tenant);
        }
        return which;
    }

    private static String key(Command<?> command, CommandContext context) {
        String id = CommandField.of(command, ID, String.class);
        if (id == null) {
            return CommandField.of(command, KEY, String.class);
        }
        ProcessDefinitionEntity found = context.getProcessDefinitionManager().findLatestProcessDefinitionById(id);
        return found == null ? null : found.getKey();
    }
}
