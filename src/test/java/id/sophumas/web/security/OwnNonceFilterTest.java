package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two pages of the web apps are opened at the same time. */
class OwnNonceFilterTest {

    private final MockServletContext shared = new MockServletContext();
    private final OwnNonceFilter ownNonce = new OwnNonceFilter();
    private final HttpHeaderSecurityFilter policy = new HttpHeaderSecurityFilter();

    OwnNonceFilterTest() {
        policy.init(new MockFilterConfig(shared));
    }

    @Test
    void shouldGiveEachPageTheNonceOfItsOwnPolicy() throws Exception {
        MockHttpServletResponse page = new MockHttpServletResponse();
        ownNonce.doFilter(
                request(),
                page,
                (request, response) -> policy.doFilter(request, response, (inner, ignored) -> {
                    openAnotherPage();
                    Object nonce =
                            inner.getServletContext().getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
                    assertThat(page.getHeader("Content-Security-Policy")).contains("'nonce-" + nonce + "'");
                }));
        assertThat(page.getHeader("Content-Security-Policy")).isNotNull();
    }

    private void openAnotherPage() {
        try {
            ownNonce.doFilter(
                    request(),
                    new MockHttpServletResponse(),
                    (request, response) -> policy.doFilter(request, response, (inner, ignored) -> {}));
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private MockHttpServletRequest request() {
        return new MockHttpServletRequest(shared);
    }
}
