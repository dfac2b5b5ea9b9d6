package id.sophumas.web.security;

import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Takes as long over a password that is compared with nothing as over one that is. One at a time: strangers who try out names are not to
 * keep the machine busy with it.
 */
@Component
class Decoy {

    private final ProcessEngine engine;
    private final Semaphore one = new Semaphore(1);

    Decoy(ProcessEngine engine) {
        this.engine = engine;
    }

    void hash(String password) {
        if (one.tryAcquire()) {
            try {
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getPasswordManager()
                        .encrypt(password);
            } finally {
                one.release();
            }
        }
    }
}
