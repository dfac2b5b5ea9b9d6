package id.sophumas.web.portal;

import id.sophumas.channel.PublicSite;
import id.sophumas.channel.portal.PortalArticles;
import id.sophumas.web.IndonesianTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells search engines what there is to read and what is none of theirs. */
@Controller
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** The most that the sitemap protocol allows in one file. */
    private static final int MOST = 50_000;

    private final PortalArticles articles;
    private final PublicSite site;
    private final Clock clock;

    SitemapController(PortalArticles articles, PublicSite site, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/publikasi/sitemap.xml")
    ResponseEntity<byte[]> sitemap() throws XMLStreamException {
        XmlDocument map = new XmlDocument("urlset", NAMESPACE);
        map.start("url").element("loc", site.address("/publikasi")).end();
        for (PortalArticles.Address address : articles.addresses(MOST - 1)) {
            map.start("url")
                    .element("loc", site.address(address.path()))
                    .element("lastmod", IndonesianTime.iso(address.updated(), clock.getZone()))
                    .end();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(map.end().finished());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("""
                        User-agent: *
                        Allow: /publikasi
                        Disallow: /

                        Sitemap: %s
                        """.formatted(site.address("/publikasi/sitemap.xml")));
    }
}
