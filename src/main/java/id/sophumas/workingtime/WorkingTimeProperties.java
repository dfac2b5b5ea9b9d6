package id.sophumas.workingtime;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agency keeps its calendar.
 *
 * @param zone zone of all deadlines ({@code sop.zone}); null: the one that the calendar names
 * @param workingTime the folder of the files
 */
@ConfigurationProperties("sop")
record WorkingTimeProperties(ZoneId zone, @DefaultValue Location workingTime) {

    /** @param location Spring resource location of a folder with {@code calendar.yaml} and {@code holidays-<year>.yaml} */
    record Location(@DefaultValue("classpath:workingtime/") String location) {}

    String folder() {
        String location = workingTime.location();
        return location.endsWith("/") ? location : location + "/";
    }
}
