package id.sophumas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.sophumas.materi.MateriService;
import id.sophumas.web.security.TryoutApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who completes a step in the very moment its time is up has done nothing wrong, and is not asked to do it again. */
@TryoutApplication
class CompletionCollisionTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MateriService materi;

    @Autowired
    private PlatformTransactionManager transactions;

    private SopRun run;

    @BeforeEach
    void start() {
        run = SopRun.startRelease(engine, materi, "Tepat pada waktunya");
    }

    @AfterEach
    void leaveNothingBehind() {
        run.leaveNothingBehind();
    }

    @Test
    void shouldCompleteAStepWhoseTimerFiresAtThatMoment() {
        String step = run.waitsAt();
        Firing sent = new Firing(timer());

        run.complete(sent);

        assertThat(sent.times).isGreaterThan(1);
        assertThat(run.waitsAt()).isNotEqualTo(step);
        assertThat(run.instance()).hasPassed(step);
    }

    @Test
    void shouldLeaveWhatBelongsToALargerTransactionToItsOwner() {
        String step = run.waitsAt();
        Firing sent = new Firing(timer());

        assertThatThrownBy(
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> run.complete(sent)))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(sent.times).isEqualTo(1);
        assertThat(run.waitsAt()).isEqualTo(step);
    }

    private Job timer() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(run.instance().getId())
                .timers()
                .singleResult();
    }

    /** Fires the timer once, on another thread, while the completion is under way: it has read the run, and has not written it yet. */
    private final class Firing extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;

        private final transient Job timer;
        private int times;

        private Firing(Job timer) {
            this.timer = timer;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            if (times++ == 0) {
                CompletableFuture.runAsync(() -> engine.getManagementService().executeJob(timer.getId()))
                        .join();
            }
            return super.entrySet();
        }
    }
}
