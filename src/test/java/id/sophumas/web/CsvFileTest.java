package id.sophumas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void shouldQuoteWhatWouldBreakARowAndDisarmWhatWouldBeAFormula() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (CsvFile file = new CsvFile(bytes)) {
            file.row(List.of("Rapat; \"besar\"", "dua\nbaris", "é", ""));
            file.row(List.of("=1+1", "+62", "-5", "@a", "\ttab", "a=b"));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFF\"Rapat; \"\"besar\"\"\";\"dua\nbaris\";é;\r\n" + "'=1+1;'+62;'-5;'@a;'\ttab;a=b\r\n");
    }
}
