package id.sophumas.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ProductionClockTest {

    @Test
    void shouldHaveNoMovableClockInProduction() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles("production");
            context.register(JamController.class);
            context.refresh();

            assertThat(context.getBeansOfType(JamController.class)).isEmpty();
        }
    }
}
