package id.sophumas.web.engine;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.springframework.stereotype.Component;

/** The engine's REST interface at {@code /engine-rest}, with our answers to errors. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerAdditionalResources() {
        registerClasses(ErrorMappers.all());
        // The inventory of the interface is in the documentation, not on the net.
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
