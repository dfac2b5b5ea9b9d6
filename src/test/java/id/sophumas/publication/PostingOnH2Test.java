package id.sophumas.publication;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = PublicationTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:posting;DB_CLOSE_DELAY=-1",
            "sop.channels.tiruan.enabled=true",
            "sop.media.path=target/test-media"
        })
class PostingOnH2Test extends PostingContract {}
