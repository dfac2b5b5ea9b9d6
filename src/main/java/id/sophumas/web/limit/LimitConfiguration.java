package id.sophumas.web.limit;

import id.sophumas.web.PlainAnswer;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What the web server waits for, and how long. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Between two pieces of a body that is being sent; headers have the connector's time (server.tomcat.connection-timeout) and {@link BoundedProtocol}'s. */
    private static final int PIECE_MILLIS = 15_000;

    /** Pages fit into it whole, so that no thread waits for whoever reads them slowly. */
    private static final int SEND_BUFFER = 256 * 1024;

    /** What no filter or error page is asked about, because it is hardly HTTP, is answered as everything else is. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformedAnswered() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(MalformedAnswers.class.getName());
            }
        });
    }

    @Bean
    RequestRejectedHandler rejectedAnswered() {
        return (request, response, rejected) -> PlainAnswer.to(request, 400).write(response);
    }

    /** Last, so that the address of whoever stands behind a proxy is known by then. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> waitingLimited(Guests guests, Allowances allowances) {
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addEngineValves(new BodyValve(guests, allowances));
            factory.addContextValves(new RefusalValve());
            factory.addConnectorCustomizers(connector -> {
                // Who sends a file with a wrong password is told before the file is sent.
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout(PIECE_MILLIS);
                }
            });
        };
    }
}
