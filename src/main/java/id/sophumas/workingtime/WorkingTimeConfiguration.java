package id.sophumas.workingtime;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The calendars from the configured folder, and the one clock that everybody asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkingTimeProperties.class)
class WorkingTimeConfiguration {

    @Bean
    Calendars calendars(WorkingTimeProperties properties) throws IOException {
        return new Calendars(new CalendarReader().read(CalendarFiles.read(properties.folder()), properties.zone()));
    }

    @Bean
    @Primary
    MovableClock clock(Calendars calendars) {
        return new MovableClock(calendars.zone());
    }
}
