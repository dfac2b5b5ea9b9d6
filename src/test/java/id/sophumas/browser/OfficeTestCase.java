package id.sophumas.browser;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officials in their browsers, in which nothing may go wrong unseen. */
@BrowserTest
@ExtendWith({OneChromium.class, LastLook.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficeTestCase {

    @LocalServerPort
    private int port;

    @Autowired
    ProcessEngine engine;

    Office office;

    @BeforeAll
    void openOffice(Chromium chromium) {
        office = new Office(chromium.browser(), engine, port);
    }

    @AfterAll
    void closeOffice() {
        if (office != null) {
            office.close();
        }
    }

    @AfterEach
    void shouldHaveSeenNoFaults() {
        office.assertNoFaults();
    }
}
