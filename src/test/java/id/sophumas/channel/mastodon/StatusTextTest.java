package id.sophumas.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusTextTest {

    @Test
    void shouldReadAStatusAsThePublicDoes() {
        assertThat(
                        StatusText.plain(
                                "<p>Perda &lt;b&gt; &amp; &quot;lampiran&quot;<br />baris dua</p><p>Baca <a href=\"https://jdih.go.id/a?b=1&amp;c\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">jdih.go.id/a</span><span class=\"invisible\">?b=1&amp;c</span></a></p>"))
                .isEqualTo("Perda <b> & \"lampiran\"\nbaris dua\n\nBaca https://jdih.go.id/a?b=1&c");
    }

    @Test
    void shouldRecogniseWhatWasSentWhateverMastodonMadeOfIt() {
        assertThat(
                        StatusText.isSame(
                                "Kata @humas@sosial.go.id.  Cafe\u0301\n\n\nbaru ",
                                "<p>Kata <span class=\"h-card\"><a href=\"x\">@<span>humas</span></a></span>. Caf\u00e9</p><p>baru</p>"))
                .isTrue();
        assertThat(StatusText.isSame("Perda 1", "<p>Perda 2</p>")).isFalse();
        assertThat(StatusText.isSame("Perda", "<p>Perda baru</p>")).isFalse();
        assertThat(StatusText.isSame("Surel: a@b.go.id", "<p>Surel: a@c.go.id</p>"))
                .isFalse();
    }
}
