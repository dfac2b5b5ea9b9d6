package id.sophumas.web.materi;

import id.sophumas.materi.MediaProperties;
import id.sophumas.materi.PrivateFolder;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Lets large files in, to disk and never to memory; what each kind may weigh is checked afterwards, with a message. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** Room for the texts and the parts' headers beside the files. */
    private static final long BESIDES = 8L * 1024 * 1024;

    /** Room for a few files too many, which deserve a message of ours; beyond it the request is not read at all. */
    private static final int OTHER_PARTS = 30;

    private static final int MAX_PART_HEADER = 8 * 1024;

    @Bean
    MultipartConfigElement multipartConfigElement(MediaProperties media) throws IOException {
        String folder = new PrivateFolder(media.uploadFolder()).create().toString();
        long largest = media.largestBytes();
        return new MultipartConfigElement(folder, largest, 2 * largest + BESIDES, 0);
    }

    /** Lazily, so that access is checked before an upload is taken in. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /**
     * A request over the limit is read to its end (or to that of the largest we would take), so that the sender receives the answer instead
     * of a broken connection. A part's headers carry a file name, which may be longer than Tomcat's own limit of 512 bytes.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> uploadsAnsweredProperly(
            MultipartConfigElement limits, MediaProperties media) {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setMaxPartCount(media.maxCount() + OTHER_PARTS);
            connector.setMaxPartHeaderSize(MAX_PART_HEADER);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize((int) Math.min(limits.getMaxRequestSize(), Integer.MAX_VALUE));
            }
        });
    }
}
