package id.sophumas.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.CapabilityRules;
import id.sophumas.channel.ChannelFixtures;
import id.sophumas.channel.LedgerKey;
import id.sophumas.channel.Post;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaMeLinkTest {

    private final WaMeLink links = new WaMeLink(
            new CapabilityRules(ChannelFixtures.catalogue().of("whatsapp").orElseThrow()));

    @Test
    void shouldWriteEveryCharacterSoThatWhatsAppReadsIt() {
        String link = link("Perda 1+1 & \"lampiran\" #2 100%\nBaris dua \ud83c\uddee\ud83c\udde9?", null);

        assertThat(link)
                .isEqualTo("https://wa.me/?text=Perda%201%2B1%20%26%20%22lampiran%22%20%232%20100%25%0ABaris%20dua%20"
                        + "%F0%9F%87%AE%F0%9F%87%A9%3F");
        assertThat(URI.create(link).getHost()).isEqualTo("wa.me");
    }

    @Test
    void shouldEndTheMessageWithTheLinkUnlessTheTextShowsIt() {
        assertThat(read(link("Perda baru", "https://jdih.go.id/1?a=b&c=d")))
                .isEqualTo("Perda baru\n\nhttps://jdih.go.id/1?a=b&c=d");
        assertThat(read(link("Perda baru: https://jdih.go.id/1", "https://jdih.go.id/1")))
                .isEqualTo("Perda baru: https://jdih.go.id/1");
    }

    @Test
    void shouldWriteTitleAndBodyWhereTheAuthorWroteNoTextForWhatsApp() {
        Post post = new Post(key(), "0".repeat(64), "Judul", "Isi", Optional.empty(), null, List.of());

        assertThat(read(links.of(post))).isEqualTo("Judul\n\nIsi");
    }

    private String link(String text, String tautan) {
        return links.of(new Post(key(), "0".repeat(64), "Judul", "", Optional.of(text), tautan, List.of()));
    }

    private static LedgerKey key() {
        return new LedgerKey("p", "whatsapp", "1", "m", 1);
    }

    private static String read(String link) {
        return URLDecoder.decode(link.substring("https://wa.me/?text=".length()), StandardCharsets.UTF_8);
    }
}
