package id.sophumas.notification.mail;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DirtiesContext
@TestPropertySource(
        properties = {"spring.datasource.url=jdbc:h2:mem:pengingat", "camunda.bpm.process-engine-name=pengingat"})
class ReminderMailTest extends ReminderMailContract {}
