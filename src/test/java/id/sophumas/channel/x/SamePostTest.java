package id.sophumas.channel.x;

import static id.sophumas.channel.x.SamePost.Likeness.ALIKE;
import static id.sophumas.channel.x.SamePost.Likeness.OTHER;
import static id.sophumas.channel.x.SamePost.Likeness.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamePostTest {

    @Test
    void shouldOverlookWhatXChangesInATextAndItsAddresses() {
        assertThat(SamePost.of("Rapat  koordinasi\n\nhari ini ", "Rapat koordinasi\nhari ini"))
                .isEqualTo(SAME);
        assertThat(SamePost.of("Cafe\u0301", "Café")).isEqualTo(SAME);
        assertThat(SamePost.of("Baca polkam.go.id/a.", "Baca http://polkam.go.id/a."))
                .isEqualTo(SAME);
        assertThat(SamePost.of("Baca https://polkam.go.id", "Baca https://polkam.go.id/"))
                .isEqualTo(SAME);
        assertThat(SamePost.of("https://polkam.go.id/é?a=1 ya", "https://polkam.go.id/%C3%A9?a=1 ya"))
                .isEqualTo(SAME);
    }

    @Test
    void shouldTellOtherPostsApart() {
        assertThat(SamePost.of("Rapat koordinasi", "Rapat koordinasi II")).isEqualTo(OTHER);
        assertThat(SamePost.of("Baca https://polkam.go.id/a", "Simak https://polkam.go.id/a"))
                .isEqualTo(OTHER);
        assertThat(SamePost.of("Baca https://polkam.go.id/a", "Baca https://polkam.go.id/b"))
                .isEqualTo(ALIKE);
        assertThat(SamePost.of("Baca https://polkam.go.id/a", "Baca")).isEqualTo(ALIKE);
    }
}
