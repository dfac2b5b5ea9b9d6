package id.sophumas.web.portal;

import id.sophumas.channel.BodyText;
import id.sophumas.channel.PublicSite;
import id.sophumas.channel.portal.Article;
import id.sophumas.web.IndonesianTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Articles as an Atom document. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final PublicSite site;
    private final ZoneId zone;

    AtomFeed(PublicSite site, ZoneId zone) {
        this.site = site;
        this.zone = zone;
    }

    byte[] write(List<Article> articles, Instant now) throws XMLStreamException {
        XmlDocument feed = new XmlDocument("feed", NAMESPACE);
        Instant updated =
                articles.stream().map(Article::updated).max(Instant::compareTo).orElse(now);
        feed.attribute("xml:lang", "id")
                .element("id", site.address("/publikasi"))
                .element("title", "Publikasi " + site.agency().name())
                .element("updated", IndonesianTime.iso(updated, zone));
        link(feed, "self", "/publikasi/feed", "application/atom+xml");
        link(feed, "alternate", "/publikasi", "text/html");
        feed.start("author").element("name", site.agency().name()).end();
        for (Article article : articles) {
            entry(feed, article);
        }
        return feed.end().finished();
    }

    private void entry(XmlDocument feed, Article article) throws XMLStreamException {
        ArticleView view = ArticleView.of(article, zone);
        feed.start("entry")
                .element("id", "urn:uuid:" + article.id())
                .element("title", article.judul())
                .element("published", view.publishedIso())
                .element("updated", view.updatedIso());
        link(feed, "alternate", article.path(), "text/html");
        feed.element("summary", view.summary());
        feed.start("content").attribute("type", "html").text(html(view)).end().end();
    }

    private void link(XmlDocument feed, String relation, String path, String type) throws XMLStreamException {
        feed.start("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", site.address(path))
                .end();
    }

    private String html(ArticleView article) {
        StringBuilder html = new StringBuilder();
        if (article.corrected() != null) {
            html.append("<p><strong>Diralat pada %s.</strong> %s</p>"
                    .formatted(article.corrected(), BodyText.escaped(article.reason())));
        }
        for (PictureView picture : article.pictures()) {
            html.append("<p><img src=\"%s\" alt=\"%s\"></p>"
                    .formatted(BodyText.escaped(site.address(picture.src())), BodyText.escaped(picture.alt())));
        }
        for (BodyText.Paragraph paragraph : article.paragraphs()) {
            html.append("<p>").append(paragraph.toHtml()).append("</p>");
        }
        if (article.link() != null) {
            html.append("<p>")
                    .append(new BodyText.Piece(article.link(), article.link()).toHtml())
                    .append("</p>");
        }
        return html.toString();
    }
}
