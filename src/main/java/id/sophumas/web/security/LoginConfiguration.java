package id.sophumas.web.security;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** What the doors need before they are. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** Before Spring Security's filters (-100): the first password comes in there, and its source is asked for. */
    private static final int BEFORE_SECURITY = -105;

    /** In place of the one of the engine's REST interface, which comes after all doors. */
    @Bean
    RequestContextFilter requestContextFilter() {
        OrderedRequestContextFilter filter = new OrderedRequestContextFilter();
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
