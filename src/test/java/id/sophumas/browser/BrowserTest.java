package id.sophumas.browser;

import id.sophumas.publication.ScriptedChannel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application in its default profile on a free port, with a database of its own: one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/browser/media",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500",
            "sop.channels.mastodon.enabled=true",
            "sop.channels.grup-staf.enabled=true",
            "sop.channels.grup-staf.type=whatsapp-group",
            "sop.channels.grup-staf.group=Staf Biro"
        })
@Import({ScriptedChannel.class, StandInPlatform.class})
@interface BrowserTest {}
