package id.sophumas.channel.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.BodyText;
import id.sophumas.channel.http.FilePart;
import id.sophumas.channel.http.Json;
import id.sophumas.channel.http.PlatformClient;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;

/** The calls of WordPress's REST interface that we make. */
class WordPressSite {

    private static final String POSTS = "/wp-json/wp/v2/posts";
    private static final String MEDIA = "/wp-json/wp/v2/media";

    private final PlatformClient site;

    WordPressSite(PlatformClient site) {
        this.site = site;
    }

    /**
     * A file on the site.
     *
     * @param url where it is read
     */
    record Upload(String id, String url) {}

    /** A file uploaded earlier; empty where there is none. */
    Optional<Upload> findFile(String slug) throws Trouble {
        return find(site.call(null, http -> http.get().uri(MEDIA + "?slug={slug}&context=edit", slug)))
                .map(found -> new Upload(
                        found.path("id").asText(), found.path("source_url").asText()));
    }

    Upload upload(SiteFile file) throws Trouble {
        String hash = md5(file);
        Reply reply = site.send(
                file.name(),
                http -> http.post()
                        .uri(MEDIA)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()))
                        .header("Content-MD5", hash)
                        .contentType(MediaType.parseMediaType(file.file().jenis()))
                        .body(FilePart.of(file.file())));
        return new Upload(reply.require("/id"), reply.require("/source_url"));
    }

    /** Says what a file shows. */
    void describe(String id, SiteFile file) throws Trouble {
        String text = file.file().teksAlternatif();
        save(MEDIA + "/{id}", id, Map.of("alt_text", text, "caption", BodyText.escaped(text)));
    }

    /** The id of a post that is not in the trash; empty where there is none. */
    Optional<String> findPost(String slug) throws Trouble {
        return find(site.call(null, http -> http.get().uri(POSTS + "?slug={slug}&status=any&context=edit", slug)))
                .map(found -> found.path("id").asText());
    }

    /** Makes a post and tells its id. */
    String create(Map<String, Object> post) throws Trouble {
        String body = Json.of(post);
        return site.call(
                        body,
                        http -> http.post()
                                .uri(POSTS)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body))
                .require("/id");
    }

    /** Changes a post and tells it as it is then. */
    JsonNode change(String id, Map<String, Object> post) throws Trouble {
        return save(POSTS + "/{id}", id, post);
    }

    /** A post as those see it who may write. */
    JsonNode read(String id) throws Trouble {
        return one(site.call(null, http -> http.get().uri(POSTS + "/{id}?context=edit", id)));
    }

    /** The account. */
    JsonNode me() throws Trouble {
        return one(site.call(null, http -> http.get().uri("/wp-json/wp/v2/users/me?context=edit")));
    }

    private JsonNode save(String uri, String id, Map<String, Object> fields) throws Trouble {
        String body = Json.of(fields);
        return one(site.call(
                body,
                http -> http.post()
                        .uri(uri, id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)));
    }

    private static JsonNode one(Reply reply) throws Trouble {
        reply.require("/id");
        return reply.json();
    }

    private static Optional<JsonNode> find(Reply reply) throws Trouble {
        JsonNode list = reply.json();
        if (!list.isArray()) {
            throw Trouble.of(Kind.IN_DOUBT, "Jawaban situs tidak dapat dibaca (kode %d).".formatted(reply.status()));
        }
        return Optional.ofNullable(list.get(0));
    }

    private static String md5(SiteFile file) {
        try (InputStream bytes = file.file().isi().getInputStream()) {
            return DigestUtils.md5DigestAsHex(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
