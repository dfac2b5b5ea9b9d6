package id.sophumas.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sophumas.materi.MateriDraft;
import id.sophumas.publication.Publication;
import id.sophumas.web.portal.Newsroom.Upload;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPagesTest extends PortalTestCase {

    private static final String ATTACK =
            "</title></script><script>alert(1)</script><img src=x onerror=alert(2)> \"'`{{1337*7331}}${1337*7331}";

    @Test
    void shouldSayThatNothingIsPublishedYet() throws Exception {
        assertThat(page("/publikasi")).contains("Belum ada publikasi.").contains("<html lang=\"id\"");
    }

    @Test
    void shouldShowAnArticleUnderTheAddressThatTheLedgerKeeps() throws Exception {
        Publication made =
                newsroom.publish("Kunjungan Kerja Menteri ke Kupang", "Paragraf satu.\nBaris dua.\n\nParagraf dua.");

        assertThat(made.url()).isEqualTo("https://humas.example/publikasi/kunjungan-kerja-menteri-ke-kupang");
        String article = page("/publikasi/kunjungan-kerja-menteri-ke-kupang");

        assertThat(article)
                .contains("dir=\"auto\">Kunjungan Kerja Menteri ke Kupang</h1>")
                .contains("<p dir=\"auto\">Paragraf satu.<br>Baris dua.</p>")
                .contains("<p dir=\"auto\">Paragraf dua.</p>")
                .contains(
                        "<link rel=\"canonical\" href=\"https://humas.example/publikasi/kunjungan-kerja-menteri-ke-kupang\">")
                .contains("<meta property=\"og:title\" content=\"Kunjungan Kerja Menteri ke Kupang\">")
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("Humas &lt;Kota&gt; &amp; Kabupaten")
                .containsPattern("\\d{1,2} \\p{L}+ \\d{4} pukul \\d{2}\\.\\d{2} WIB");
        assertThat(page("/publikasi")).contains("href=\"/publikasi/kunjungan-kerja-menteri-ke-kupang\"");
    }

    @Test
    void shouldShowMarkupFromPeopleAsTheTextThatItIs() throws Exception {
        Publication made = newsroom.publish(
                ATTACK,
                ATTACK
                        + "\n\njavascript:alert(1) data:text/html,x http://a.example/\"onmouseover=\"alert(1) <b>tebal</b>",
                "https://a.example/?a=1&b='\"".replace("\"", "%22"),
                new Upload("foto 'onerror='x'.jpg", "\" onload=\"alert(3)", Newsroom.picture("jpg", 600, 400)));

        String article = page(path(made));
        String list = page("/publikasi");
        String search =
                page("/publikasi?q=" + java.net.URLEncoder.encode(ATTACK, java.nio.charset.StandardCharsets.UTF_8));

        for (String page : List.of(article, list, search)) {
            assertThat(page)
                    .doesNotContain("<script>")
                    .doesNotContain("<img src=x")
                    .doesNotContain(" onload=\"")
                    .doesNotContain(" onmouseover=\"")
                    .doesNotContain(String.valueOf(1337 * 7331))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
        assertThat(article)
                .contains("&lt;b&gt;tebal&lt;/b&gt;")
                .contains("href=\"http://a.example/\"")
                .doesNotContain("href=\"javascript:")
                .contains("alt=\"&quot; onload=&quot;alert(3)\"");
        assertThat(structured(article).get("headline").asText()).startsWith("</title></script>");
    }

    @Test
    void shouldKeepTheAddressWithinPlainCharactersWhateverTheTitleSays() throws Exception {
        assertThat(slug("../../etc/passwd?x=1#y")).isEqualTo("etc-passwd-x-1-y");
        assertThat(slug("Kéjutan “Ñusantara” & Ærø")).isEqualTo("kejutan-nusantara-aero");
        assertThat(slug("日本語")).isEqualTo("publikasi");
        assertThat(slug("Feed")).isEqualTo("publikasi-feed");
        assertThat(slug("media")).isEqualTo("publikasi-media");
        assertThat(slug("kata ".repeat(50))).hasSizeLessThanOrEqualTo(80).endsWith("kata");
        assertThat(slug("x".repeat(255))).hasSize(80);
    }

    @Test
    void shouldGiveEachOfTwoArticlesOfOneTitleAnAddress() throws Exception {
        assertThat(path(newsroom.publish("Sama", "satu"))).isEqualTo("/publikasi/sama");
        assertThat(path(newsroom.publish("Sama", "dua"))).isEqualTo("/publikasi/sama-2");
        assertThat(path(newsroom.publish("Sama", "tiga"))).isEqualTo("/publikasi/sama-3");

        assertThat(page("/publikasi/sama-2")).contains("dua");
    }

    @Test
    void shouldReplaceAnArticleByItsNextVersionAtTheSameAddress() throws Exception {
        Publication first = newsroom.publish("Judul lama", "Isi lama");

        Publication second = newsroom.publishAgain(first, "Judul baru", "Isi baru");

        assertThat(second.url()).isEqualTo(first.url());
        assertThat(page("/publikasi/judul-lama"))
                .contains("Judul baru")
                .contains("Diperbarui")
                .doesNotContain("Isi lama");
        assertThat(page("/publikasi")).contains("Judul baru").doesNotContain("Judul lama");
    }

    @Test
    void shouldPostTheChannelsOwnTextWhereThereIsOne() throws Exception {
        Publication made = newsroom.publish(
                new MateriDraft("Judul", "Isi umum", Map.of("portal", "Isi khusus portal"), null, List.of()),
                List.of());

        assertThat(page(path(made))).contains("Isi khusus portal").doesNotContain("Isi umum");
    }

    @Test
    void shouldLinkAddressesButNotThePunctuationAfterThem() throws Exception {
        Publication made =
                newsroom.publish("Tautan", "Lihat (https://a.example/x_(y)), atau https://b.example/z. Selesai.");

        assertThat(page(path(made)))
                .contains("<a href=\"https://a.example/x_(y)\" rel=\"noopener noreferrer\">https://a.example/x_(y)</a>")
                .contains(
                        "<a href=\"https://b.example/z\" rel=\"noopener noreferrer\">https://b.example/z</a>. Selesai.");
    }

    @Test
    void shouldFindWhatContainsAllWordsInTitleOrBody() throws Exception {
        newsroom.publish("Rapat Koordinasi", "tentang anggaran daerah");
        newsroom.publish("Upacara Bendera", "di halaman kantor");

        assertThat(page("/publikasi?q=ANGGARAN rapat"))
                .contains("Rapat Koordinasi")
                .doesNotContain("Upacara Bendera");
        assertThat(page("/publikasi?q=anggaran bendera")).contains("Tidak ada publikasi yang memuat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "'", "\"", "<", ">", "\\", "--", ";", "%%%%", "' or '1'='1"})
    void shouldTakeEverySignInAQueryForItself(String sign) throws Exception {
        newsroom.publish("Biasa saja", "tanpa tanda");
        newsroom.publish("Khusus", "memuat " + sign + " di sini");

        assertThat(search(sign)).contains("Khusus").doesNotContain("Biasa saja");
    }

    @Test
    void shouldAnswerQueriesThatNobodyWouldType() throws Exception {
        newsroom.publish("Berita", "isi");

        assertThat(search("x".repeat(10_000))).contains("Tidak ada publikasi");
        assertThat(search("x y ".repeat(2_500))).contains("Tidak ada publikasi");
        assertThat(search("\u0000\uD83D\uDE00\uD83D")).contains("Tidak ada publikasi");
        assertThat(search("   ")).contains("Berita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "999999999999999", "1e3", ""})
    void shouldShowTheFirstPageWhereTheNumberIsNone(String number) throws Exception {
        newsroom.publish("Berita", "isi");

        assertThat(page("/publikasi?halaman=" + number)).contains("Berita");
    }

    @Test
    void shouldPageThroughTheArticlesFromTheNewestToTheOldest() throws Exception {
        for (int i = 1; i <= PortalController.ARTICLES_PER_PAGE + 1; i++) {
            newsroom.publish("Berita nomor " + i + ".", "isi");
        }

        assertThat(page("/publikasi"))
                .contains("Halaman 1 dari 2")
                .contains("Berita nomor 13.")
                .doesNotContain("Berita nomor 1.")
                .contains("href=\"/publikasi?halaman=2\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(page("/publikasi?halaman=2"))
                .contains("Berita nomor 1.")
                .doesNotContain("Berita nomor 2.")
                .doesNotContain("rel=\"next\"");
        assertThat(page("/publikasi?halaman=99")).contains("Halaman 2 dari 2");
        assertThat(page("/publikasi?q=nomor&halaman=2")).contains("href=\"/publikasi?q=nomor&amp;halaman=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publikasi/tidak-ada", "/publikasi/<script>", "/publikasi/a/b/c", "/publikasi/" + "Z"})
    void shouldSayInIndonesianThatAPageIsNotThere(String path) throws Exception {
        mvc.perform(get(java.net.URI.create(path.replace("<", "%3C").replace(">", "%3E"))))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(containsString("Halaman tidak ditemukan")));
    }

    @Test
    void shouldRunNothingAndLoadNothingFromElsewhere() throws Exception {
        newsroom.publish("Berita", "isi");

        mvc.perform(get("/publikasi/berita"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.startsWith("default-src 'none'; style-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        assertThat(page("/publikasi/berita"))
                .doesNotContainPattern("<script(?! type=\"application/ld\\+json\")")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//(?!humas\\.example)");
        mvc.perform(get("/publikasi/aset/portal.css")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "400, Permintaan tidak dapat dipenuhi",
        "404, Halaman tidak ditemukan",
        "500, Terjadi kesalahan pada server",
        "503, Layanan sedang tidak tersedia",
        "507, Terjadi kesalahan pada server"
    })
    void shouldShowAPageInIndonesianForEveryFault(int status, String judul) throws Exception {
        mvc.perform(get("/error").accept("text/html").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .andExpect(status().is(status))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")))
                .andExpect(content().string(containsString("<title>" + judul + "</title>")))
                .andExpect(content().string(containsString("<h1>" + judul + "</h1>")))
                .andExpect(content().string(containsString("Buka halaman publikasi")));
    }

    @Test
    void shouldLeadToTheListWithoutTheSlash() throws Exception {
        mvc.perform(get("/publikasi/")).andExpect(redirectedUrl("/publikasi"));
    }

    private String slug(String title) {
        return path(newsroom.publish(title, "isi")).substring("/publikasi/".length());
    }

    private String search(String query) throws Exception {
        return mvc.perform(get("/publikasi").param("q", query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static JsonNode structured(String page) throws Exception {
        Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }
}
