package id.sophumas.web.portal;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.Posting;
import id.sophumas.publication.Publication;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A portal with nothing on it yet, a newsroom that publishes on it, and a reader. */
@SpringBootTest(
        classes = PortalTestApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1",
            "sop.media.path=target/test-media",
            "sop.portal.cache=target/test-portal/${random.uuid}",
            "sop.public-url=https://humas.example/",
            "sop.agency.name=Humas <Kota> & Kabupaten"
        })
abstract class PortalTestCase {

    MockMvc mvc;

    @Autowired
    void mvc(WebApplicationContext application, PortalHeaders headers) {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(headers)
                .build();
    }

    @Autowired
    JdbcClient jdbc;

    Newsroom newsroom;

    @Autowired
    void newsroom(MateriService contents, Approvals approvals, Posting posting) {
        newsroom = new Newsroom(contents, approvals, posting);
    }

    @BeforeEach
    void emptyPortal() {
        jdbc.sql("delete from portal_media").update();
        jdbc.sql("delete from portal_artikel").update();
    }

    static String path(Publication made) {
        return made.url().substring("https://humas.example".length());
    }

    String page(Publication made) throws Exception {
        return page(path(made));
    }

    String page(String path) throws Exception {
        return mvc.perform(get(URI.create(path.replace(" ", "%20"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
