package id.sophumas.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each page of the web apps keep its own nonce. Camunda writes the nonce of the policy's header into the one servlet context and reads it
 * back for the page, so that two requests at the same time exchanged theirs, and a browser refused every script of a page: it stayed white.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext context = contextOf(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    /** The servlet context, but for the nonce, which is kept with the request. */
    private static ServletContext contextOf(HttpServletRequest request) {
        ServletContext shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonceFilter.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    boolean isNonce = given != null && given.length > 0 && NONCE.equals(given[0]);
                    if (isNonce && "setAttribute".equals(method.getName())) {
                        request.setAttribute(NONCE, given[1]);
                        return null;
                    }
                    return isNonce && "getAttribute".equals(method.getName())
                            ? request.getAttribute(NONCE)
                            : invoke(method, shared, given);
                });
    }

    private static Object invoke(Method method, ServletContext target, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
