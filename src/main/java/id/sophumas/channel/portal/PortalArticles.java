package id.sophumas.channel.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public pages read. */
@Repository
public class PortalArticles {

    /**
     * Where an article stands.
     *
     * @param path from the application's root
     * @param updated when it last changed
     */
    public record Address(String path, Instant updated) {}

    /** Of the articles that the public may read. */
    private static final String SHOWN = "ditarik_pada is null";

    private final JdbcClient jdbc;

    PortalArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the articles that contain all words of a query.
     *
     * @param query words; null or blank finds every article
     * @param number 1-based; a number outside the range gives the nearest page
     * @param size articles per page
     */
    public ArticlePage page(String query, int number, int size) {
        List<String> words = SearchWords.patterns(query);
        long total = count(words);
        int pages = (int) Math.max(1, (total + size - 1) / size);
        int shown = Math.min(Math.max(number, 1), pages);
        return new ArticlePage(list(words, size, (long) (shown - 1) * size), shown, pages, total);
    }

    /** The newest articles. */
    public List<Article> newest(int count) {
        return list(List.of(), count, 0);
    }

    /** The article at this address. */
    public Optional<Article> find(String slug) {
        return jdbc.sql("select * from portal_artikel where slug = ? and " + SHOWN)
                .param(slug)
                .query((row, number) -> ArticleRows.article(row, media(row.getString("id"))))
                .optional();
    }

    /** When the article at this address was withdrawn; empty where it was not. */
    public Optional<Instant> withdrawn(String slug) {
        return jdbc.sql("select ditarik_pada from portal_artikel where slug = ? and ditarik_pada is not null")
                .param(slug)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Where the newest articles stand, without their content. */
    public List<Address> addresses(int count) {
        return jdbc.sql("select slug, diperbarui_pada from portal_artikel where " + SHOWN
                        + " order by terbit_pada desc, id limit " + count)
                .query((row, number) -> new Address(
                        Article.path(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A file by its hash, if some published article shows it. */
    public Optional<ArticleMedia> media(String sha256, String extension) {
        return media(sha256, extension, SHOWN);
    }

    /** A picture by its hash, if some published article shows it. */
    public Optional<ArticleMedia> picture(String sha256) {
        return shown(sha256, SHOWN).filter(ArticleMedia::isImage).findFirst();
    }

    /** Whether such a file was shown by articles that are withdrawn, all of them. */
    public boolean isWithdrawn(String sha256, String extension) {
        return media(sha256, extension).isEmpty()
                && media(sha256, extension, "ditarik_pada is not null").isPresent();
    }

    private Optional<ArticleMedia> media(String sha256, String extension, String articles) {
        return shown(sha256, articles)
                .filter(file -> MediaPath.extension(file).equals(extension))
                .findFirst();
    }

    private Stream<ArticleMedia> shown(String sha256, String articles) {
        return jdbc
                .sql(
                        "select m.* from portal_media m join portal_artikel a on a.id = m.artikel_id where m.sha256 = ? and "
                                + articles + " order by m.artikel_id, m.urutan")
                .param(sha256)
                .query(ArticleRows::media)
                // Not the query's own stream: that one holds its connection until it is closed.
                .list()
                .stream();
    }

    private List<Article> list(List<String> words, int limit, long offset) {
        return jdbc.sql("select * from portal_artikel" + where(words) + " order by terbit_pada desc, id limit " + limit
                        + " offset " + offset)
                .params(twice(words))
                .query((row, number) -> ArticleRows.article(row, media(row.getString("id"))))
                .list();
    }

    private long count(List<String> words) {
        return jdbc.sql("select count(*) from portal_artikel" + where(words))
                .params(twice(words))
                .query(Long.class)
                .single();
    }

    private List<ArticleMedia> media(String article) {
        return jdbc.sql("select * from portal_media where artikel_id = ? order by urutan")
                .param(article)
                .query(ArticleRows::media)
                .list();
    }

    private static String where(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(word -> " and (lower(judul) like ? escape '!' or lower(isi) like ? escape '!')")
                .collect(Collectors.joining("", " where " + SHOWN, ""));
    }

    private static List<String> twice(List<String> words) {
        return words.stream().flatMap(word -> List.of(word, word).stream()).toList();
    }
}
