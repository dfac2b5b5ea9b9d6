package id.sophumas.web.security;

import id.sophumas.engine.guard.Doors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells by the address of the request: the web applications' own interface is below {@code /camunda}. */
@Component
class RequestDoors implements Doors {

    private final PathPrefix webApplications = new PathPrefix("/camunda");

    @Override
    public boolean isWebApplication() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && webApplications.matches(request.getRequest());
    }
}
