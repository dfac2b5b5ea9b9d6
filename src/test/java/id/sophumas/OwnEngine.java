package id.sophumas;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST interface and web applications find their engine by its name in a registry of the whole virtual machine, where the
 * application that started last stands. Several are kept for the tests: each test talks to its own.
 */
class OwnEngine extends AbstractTestExecutionListener {

    /** After the application is there (2000). */
    private static final int ORDER = 2100;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
    }
}
