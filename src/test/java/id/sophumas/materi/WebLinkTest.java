package id.sophumas.materi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://contoh.go.id",
                "http://contoh.go.id:8080/a%20b?q=1&r=%7C#atas",
                "HTTPS://CONTOH.go.id/berita_terbaru",
                "https://kementerian.go.id/siaran-pers/é",
                "https://münchen.de/",
                "https://192.0.2.7/berkas",
                "https://[2001:db8::1]/"
            })
    void shouldTakeWhatEveryBrowserFollows(String link) {
        assertThatCode(() -> WebLink.require(link)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    https://contoh.go.id/a b; spasi
                    https://contoh.go.id/a|b; tanda |
                    https://contoh_uji.go.id/; garis bawah
                    https://contoh.go.id/50%-diskon; tanda %
                    https://contoh.go.id/%; tanda %
                    https://siti:rahasia@contoh.go.id/; nama pengguna
                    https:///berita; tidak menyebut nama situs
                    https://contoh..go.id/; bukan nama situs
                    https://-contoh.go.id/; bukan nama situs
                    https://contoh.go.id/<b>; tanda <
                    ftp://contoh.go.id/; diawali http
                    contoh.go.id; diawali http
                    javascript:alert(1); diawali http
                    """)
    void shouldSayWhatIsWrongWithAnAddress(String link, String reason) {
        assertThatThrownBy(() -> WebLink.require(link))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(reason);
    }
}
