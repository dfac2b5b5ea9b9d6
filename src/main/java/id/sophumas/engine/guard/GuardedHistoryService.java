package id.sophumas.engine.guard;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.SetRemovalTimeSelectModeForHistoricProcessInstancesBuilder;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;

/**
 * The engine's history service, which nobody makes forget anything: what is kept goes when the time that its SOP states is over, and not when
 * an administrator asks for it (UU 43/2009: archives are disposed of by a decision that is itself recorded).
 */
class GuardedHistoryService extends HistoryServiceImpl {

    @Override
    public void deleteHistoricTaskInstance(String taskId) {
        requireNobodyAsks();
        super.deleteHistoricTaskInstance(taskId);
    }

    @Override
    public void deleteHistoricProcessInstance(String processInstanceId) {
        requireNobodyAsks();
        super.deleteHistoricProcessInstance(processInstanceId);
    }

    @Override
    public void deleteHistoricProcessInstanceIfExists(String processInstanceId) {
        requireNobodyAsks();
        super.deleteHistoricProcessInstanceIfExists(processInstanceId);
    }

    @Override
    public void deleteHistoricProcessInstances(List<String> processInstanceIds) {
        requireNobodyAsks();
        super.deleteHistoricProcessInstances(processInstanceIds);
    }

    @Override
    public void deleteHistoricProcessInstancesIfExists(List<String> processInstanceIds) {
        requireNobodyAsks();
        super.deleteHistoricProcessInstancesIfExists(processInstanceIds);
    }

    @Override
    public void deleteHistoricProcessInstancesBulk(List<String> processInstanceIds) {
        requireNobodyAsks();
        super.deleteHistoricProcessInstancesBulk(processInstanceIds);
    }

    @Override
    public Batch deleteHistoricProcessInstancesAsync(
            List<String> processInstanceIds, HistoricProcessInstanceQuery query, String deleteReason) {
        requireNobodyAsks();
        return super.deleteHistoricProcessInstancesAsync(processInstanceIds, query, deleteReason);
    }

    @Override
    public void deleteUserOperationLogEntry(String entryId) {
        requireNobodyAsks();
        super.deleteUserOperationLogEntry(entryId);
    }

    @Override
    public void deleteHistoricVariableInstance(String variableInstanceId) {
        requireNobodyAsks();
        super.deleteHistoricVariableInstance(variableInstanceId);
    }

    @Override
    public void deleteHistoricVariableInstancesByProcessInstanceId(String processInstanceId) {
        requireNobodyAsks();
        super.deleteHistoricVariableInstancesByProcessInstanceId(processInstanceId);
    }

    @Override
    public SetRemovalTimeSelectModeForHistoricProcessInstancesBuilder setRemovalTimeToHistoricProcessInstances() {
        requireNobodyAsks();
        return super.setRemovalTimeToHistoricProcessInstances();
    }

    /** The application's own clearing away is nobody's request. */
    private void requireNobodyAsks() {
        if (commandExecutor.execute(Privileged::isAsked)) {
            throw RequestRefused.forbidden(
                    "Riwayat SOP wajib disimpan dan tidak dapat dihapus atau diubah masa simpannya di sini."
                            + " Ia terhapus sendiri setelah masa simpan yang tertera pada berkas SOP-nya berakhir.");
        }
    }
}
