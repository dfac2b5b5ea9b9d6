package id.sophumas.engine.calendar;

import id.sophumas.workingtime.MovableClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Moves the clocks of the application and of the engine together. The engine's is one per Java process, so it is put right at the end. */
@Component
public class EngineClock implements DisposableBean {

    private final MovableClock clock;
    private final ProcessEngine engine;

    EngineClock(MovableClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.engine = engine;
    }

    /** What time it is, to the millisecond, in the calendar's zone. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sets both clocks; they run on from there, and timers that have become due fire at once. */
    public synchronized void move(Instant now) {
        ClockUtil.offset(clock.set(now).toMillis());
        wakeJobExecutor();
    }

    /** Puts both clocks right again. */
    public synchronized void reset() {
        clock.reset();
        ClockUtil.reset();
        wakeJobExecutor();
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }

    private void wakeJobExecutor() {
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (jobs != null && jobs.isActive()) {
            jobs.jobWasAdded();
        }
    }
}
