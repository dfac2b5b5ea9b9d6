package id.sophumas.engine.audit;

import id.sophumas.audit.RunIndex;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Takes runs into the audit's index that are older than it: their rows are begun before jobs and people change anything, and completed while
 * the application works, however many there are.
 */
@Component
class EarlierRuns implements SmartInitializingSingleton {

    private final RunIndex index;
    private boolean unfinished;

    /** @param engine has made its tables */
    EarlierRuns(ProcessEngine engine, RunIndex index) {
        this.index = index;
    }

    @Override
    public void afterSingletonsInstantiated() {
        unfinished = index.begin() > 0;
    }

    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        if (unfinished) {
            SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("riwayat-");
            background.setDaemon(true);
            background.execute(index::complete);
        }
    }
}
