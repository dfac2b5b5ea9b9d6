package id.sophumas.engine.guard;

import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import id.sophumas.refusal.RequestRefused;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** A version that never ran may be removed. With any other the engine would delete its runs and their history. */
@Component
class RemovalRule implements DoorRule {

    private final List<OwnProcess> own;

    RemovalRule(List<OwnProcess> own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "hapusPemasangan";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        definitions(command, context).forEach(definition -> {
            requireNoneOfOurs(definition.getKey());
            requireNeverRun(context, definition.getId());
        });
    }

    private static List<? extends ProcessDefinition> definitions(Command<?> command, CommandContext context) {
        var definitions = context.getProcessDefinitionManager();
        if (command instanceof DeleteDeploymentCmd) {
            String id = CommandField.of(command, "deploymentId", String.class);
            return id == null ? List.of() : definitions.findProcessDefinitionsByDeploymentId(id);
        }
        return ((Collection<?>) CommandField.of(command, "processDefinitionIds", Collection.class))
                .stream()
                        .map(id -> definitions.findLatestProcessDefinitionById((String) id))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private void requireNoneOfOurs(String key) {
        if (own.stream().anyMatch(process -> process.key().equals(key))) {
            throw RequestRefused.forbidden(
                    "Proses ini dijalankan oleh setiap rilis dan ralat, sehingga tidak dihapus. Biarkan terpasang.");
        }
    }

    private static void requireNeverRun(CommandContext context, String processDefinitionId) {
        long runs = context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionId(processDefinitionId)
                .count());
        if (runs > 0) {
            throw RequestRefused.forbidden(
                    "Versi SOP ini sudah dijalankan (%d kali), dan riwayatnya wajib disimpan, sehingga tidak dapat dihapus."
                                    .formatted(runs)
                            + " Pasang versi baru, atau tahan versi ini agar tidak dimulai lagi.");
        }
    }
}
