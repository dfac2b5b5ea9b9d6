package id.sophumas.publication;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The modules that post, without engine and web: content, channels and the ledger on a database. It bears no annotation of a component, so
 * that the whole application never picks it up.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan({"id.sophumas.materi", "id.sophumas.channel", "id.sophumas.publication"})
@ConfigurationPropertiesScan({"id.sophumas.materi", "id.sophumas.channel", "id.sophumas.publication"})
public class PublicationTestApplication {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }

    /** The engine is not here: every run is one whose SOP decides, without a signature, before it releases. */
    @Bean
    RunTerms terms() {
        return run -> Optional.of(new ReleaseTerms("userTask_rilis", "userTask_tinjau", false));
    }

    @Bean
    ScriptedChannel scriptedChannel() {
        return new ScriptedChannel();
    }
}
