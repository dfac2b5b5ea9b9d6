package id.sophumas.web.engine;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers our variant before the web apps do: they leave a servlet alone that bears the name already. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebAppEngineRestRegistration implements ServletContextInitializer {

    private static final String NAME = "Engine Api";

    private final CamundaBpmProperties properties;

    WebAppEngineRestRegistration(CamundaBpmProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStartup(ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, ServletContainer.class);
        servlet.setInitParameter(ServerProperties.WADL_FEATURE_DISABLE, "true");
        servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, WebAppEngineRest.class.getName());
        servlet.addMapping(properties.getWebapp().getApplicationPath() + "/api/engine/*");
    }
}
