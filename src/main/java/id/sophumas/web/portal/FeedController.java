package id.sophumas.web.portal;

import id.sophumas.channel.PublicSite;
import id.sophumas.channel.portal.Article;
import id.sophumas.channel.portal.PortalArticles;
import java.time.Clock;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest articles as an Atom feed (RFC 4287). */
@Controller
class FeedController {

    private static final int ENTRIES = 30;

    private final PortalArticles articles;
    private final PublicSite site;
    private final Clock clock;

    FeedController(PortalArticles articles, PublicSite site, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/publikasi/feed")
    ResponseEntity<byte[]> feed() throws XMLStreamException {
        List<Article> newest = articles.newest(ENTRIES);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(new AtomFeed(site, clock.getZone()).write(newest, clock.instant()));
    }
}
