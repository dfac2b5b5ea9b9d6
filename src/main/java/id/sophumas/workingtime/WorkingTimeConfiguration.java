package id.sophumas.workingtime;

import id.sophumas.workingtime.CalendarReader.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The calendar from the configured folder, and the one clock that everybody asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkingTimeProperties.class)
class WorkingTimeConfiguration {

    @Bean
    WorkingCalendar workingCalendar(WorkingTimeProperties properties) throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<Source> holidays = new ArrayList<>();
        for (Resource file : files.getResources(properties.folder() + "holidays-*.yaml")) {
            holidays.add(source(file));
        }
        Source hours = source(files.getResource(properties.folder() + "calendar.yaml"));
        return new CalendarReader().read(hours, holidays, properties.zone());
    }

    @Bean
    @Primary
    MovableClock clock(WorkingCalendar calendar) {
        return new MovableClock(calendar.zone());
    }

    private static Source source(Resource file) throws IOException {
        return new Source(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
    }
}
