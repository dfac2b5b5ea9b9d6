package id.sophumas.engine.audit;

import id.sophumas.audit.ChangedRuns;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hears of everything that the engine writes into its history, whichever version of which process it comes from. */
@Component
class RunHistory implements HistoryEventHandler {

    /** Asked late: what a run is called is read from the SOP catalogue, which needs the engine that is being built here. */
    private final ObjectProvider<ChangedRuns> runs;

    RunHistory(ObjectProvider<ChangedRuns> runs) {
        this.runs = runs;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        String run = event.getRootProcessInstanceId() == null
                ? event.getProcessInstanceId()
                : event.getRootProcessInstanceId();
        if (run != null) {
            runs.getObject().note(run);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
