package id.sophumas.web.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.channel.BodyText;
import id.sophumas.channel.PublicSite;
import java.util.LinkedHashMap;
import java.util.Map;

/** An article for search engines, as JSON-LD (schema.org NewsArticle). */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEADLINE = 110;

    private StructuredData() {}

    /** JSON that may stand within a script element: nothing in it can end the element or begin another. */
    static String of(ArticleView article, PublicSite site) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", BodyText.beginning(article.title(), HEADLINE));
        data.put("description", article.summary());
        data.put("inLanguage", "id");
        data.put("datePublished", article.publishedIso());
        data.put("dateModified", article.updatedIso());
        data.put("mainEntityOfPage", site.address(article.path()));
        data.put(
                "image",
                article.pictures().stream()
                        .map(picture -> site.address(picture.src()))
                        .toList());
        Map<String, String> agency =
                Map.of("@type", "GovernmentOrganization", "name", site.agency().name());
        data.put("author", agency);
        data.put("publisher", agency);
        try {
            return JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException notWithStrings) {
            throw new IllegalStateException(notWithStrings);
        }
    }
}
