package id.sophumas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts SOP Humas: one Spring Boot application with the Camunda engine inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SopHumasApplication {

    public static void main(String[] args) {
        SpringApplication.run(SopHumasApplication.class, args);
    }
}
