package id.sophumas.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.meta.MetaGraph;
import id.sophumas.channel.meta.MetaTime;
import java.time.Instant;
import java.util.Map;

/**
 * A post as the Page shows it.
 *
 * @param id {@code page_post} for a post, a bare number for a film
 * @param text its message
 * @param url its address; null where Facebook names none
 * @param at when it went public; null where Facebook does not tell
 */
record PagePost(String id, String text, String url, Instant at) {

    static final String FIELDS = "id,message,created_time,permalink_url";

    private static final String FILM_FIELDS = "id,description,created_time,permalink_url";
    private static final String SITE = "https://www.facebook.com";

    /** Films and posts have different fields, and asking for one that an object lacks is an error. */
    static boolean isFilm(String id) {
        return !id.contains("_");
    }

    static PagePost read(MetaGraph graph, String id) throws Trouble {
        return of(graph.getPost(Map.of("fields", isFilm(id) ? FILM_FIELDS : FIELDS), id)
                .json());
    }

    static PagePost of(JsonNode post) {
        return new PagePost(
                post.path("id").asText(),
                post.path("message").asText(post.path("description").asText("")),
                address(post.path("permalink_url").asText(null)),
                MetaTime.parse(post.path("created_time").asText("")));
    }

    /** Of a film Facebook tells the path only. */
    private static String address(String permalink) {
        return permalink != null && permalink.startsWith("/") ? SITE + permalink : permalink;
    }
}
