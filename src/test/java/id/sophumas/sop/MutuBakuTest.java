package id.sophumas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an SOP lists as kelengkapan is asked item by item, and a name is no list. */
class MutuBakuTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arahan Kepala Biro | Arahan Kepala Biro",
                "Disposisi/arahan Kabag Hubungan Kelembagaan dan Hubungan Masyarakat"
                        + " | Disposisi/arahan Kabag Hubungan Kelembagaan dan Hubungan Masyarakat",
                "Bahan data dukung + konsep materi kegiatan | Bahan data dukung / konsep materi kegiatan",
                "Draft naskah berita, foto dan video kegiatan | Draft naskah berita / foto / video kegiatan",
                "Naskah, foto, dan video | Naskah / foto / video",
                "Naskah (berita, artikel) | Naskah (berita, artikel)",
                "1. Surat; 2. Daftar hadir; | Surat / Daftar hadir"
            })
    void shouldListTheItemsAsThePunctuationDoes(String kelengkapan, String items) {
        assertThat(new MutuBaku(kelengkapan, "PT10M", "Disposisi").items()).isEqualTo(List.of(items.split(" / ")));
    }
}
