package id.sophumas.web.tasklist;

import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Has browsers ask whether the web apps' scripts, styles and translations that we changed are still the same. Without a word on caching they guess, and after
 * an update a form of today would work with a script of last month; the answer to an unchanged file is an empty 304.
 */
@Configuration(proxyBeanMethods = false)
class FreshScripts implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda/";

    private final String path;

    FreshScripts(@Value("${camunda.bpm.webapp.application-path:/camunda}") String path) {
        this.path = path;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/app/", "*/scripts/**", "*/styles/**", "*/locales/**");
        serve(registry, "/lib/sop-humas/", "**");
    }

    private void serve(ResourceHandlerRegistry registry, String folder, String... files) {
        registry.addResourceHandler(
                        Stream.of(files).map(each -> path + folder + each).toArray(String[]::new))
                .addResourceLocations(FILES + folder.substring(1))
                .setCacheControl(CacheControl.noCache());
    }
}
