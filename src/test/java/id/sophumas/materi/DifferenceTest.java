package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final Media a = new Media("a.jpg", "A", "image/jpeg", 1, "aa", 1, 1);
    private final Media b = new Media("b.jpg", "B", "image/jpeg", 1, "bb", 1, 1);

    @Test
    void shouldNameTheFieldsThatDifferAndOnlyThose() {
        Difference difference = Difference.between(
                version(1, Map.of("x", "satu", "email", "sama"), null),
                version(2, Map.of("email", "sama", "facebook", "baru"), "https://a.id"));
        assertThat(difference.bidang())
                .extracting(Difference.Field::bidang)
                .containsExactly("teks.facebook", "teks.x", "tautan");
        assertThat(difference.media()).isEmpty();
        assertThat(difference.urutanMediaBerubah()).isFalse();
    }

    @Test
    void shouldTellNewGoneAndChangedFilesApart() {
        Media described = a.describedAs("Lain", Framing.PADDED);
        Media replaced = new Media("b.jpg", "B", "image/jpeg", 1, "cc", 1, 1);
        Media added = new Media("d.jpg", "D", "image/jpeg", 1, "dd", 1, 1);
        Media gone = new Media("e.jpg", "E", "image/jpeg", 1, "ee", 1, 1);
        Difference difference = Difference.between(
                version(1, Map.of(), null, a, b, gone), version(2, Map.of(), null, described, replaced, added));
        assertThat(difference.media())
                .extracting(Difference.File::nama)
                .containsExactly("a.jpg", "b.jpg", "d.jpg", "e.jpg");
        assertThat(difference.media())
                .extracting(Difference.File::perubahan)
                .containsExactly("ubah", "ubah", "tambah", "hapus");
        assertThat(difference.media())
                .extracting(Difference.File::berkasBerubah)
                .containsExactly(false, true, true, true);
    }

    @Test
    void shouldSeeThatOnlyThePemotonganChanged() {
        Media cropped = a.describedAs("A", Framing.CROPPED);
        assertThat(Difference.between(version(1, Map.of(), null, a, b), version(2, Map.of(), null, cropped, b))
                        .media())
                .singleElement()
                .returns("ubah", Difference.File::perubahan)
                .returns(false, Difference.File::berkasBerubah)
                .returns(Framing.CROPPED, Difference.File::pemotongan);
        assertThat(Difference.between(version(1, Map.of(), null, cropped), version(2, Map.of(), null, cropped, b))
                        .media())
                .singleElement()
                .returns(null, Difference.File::pemotongan);
    }

    @Test
    void shouldSeeThatOnlyTheOrderOfFilesChanged() {
        Difference difference = Difference.between(version(1, Map.of(), null, a, b), version(2, Map.of(), null, b, a));
        assertThat(difference.media()).isEmpty();
        assertThat(difference.urutanMediaBerubah()).isTrue();
    }

    private static MateriVersion version(int n, Map<String, String> teks, String tautan, Media... media) {
        return new MateriVersion("id", n, "Judul", "Isi", teks, tautan, List.of(media), "hash", "u", Instant.EPOCH);
    }
}
