package id.sophumas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.refusal.StartRefused;
import id.sophumas.sop.Specification;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class OrganisasiTest {

    private final Organisasi organisasi =
            new OrganisasiReader(new ClassPathResource("identity/organisasi.yaml")).read();

    @Test
    void shouldKnowEveryRoleOfTheSopsWithItsSuperior() {
        assertThat(Specification.sops()).hasSize(5).allSatisfy(sop -> {
            JsonNode roles = sop.get("roles");
            roles.fieldNames()
                    .forEachRemaining(
                            role -> assertThat(organisasi.peran(role)).as(role).isPresent());
            sop.get("atasan")
                    .properties()
                    .forEach(entry -> assertThat(organisasi.atasan(entry.getKey()))
                            .as(entry.getKey())
                            .map(Peran::id)
                            .hasValue(entry.getValue().asText()));
        });
    }

    @Test
    void shouldNameARoleOrElseItsId() {
        assertThat(organisasi.nama("kasubagTu")).isEqualTo("Kasubag TU");
        assertThat(organisasi.nama("tidakAda")).isEqualTo("tidakAda");
        assertThat(organisasi.atasan("sekretarisJenderal")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peran: []                                                             | tidak memuat satu pun peran",
                "peran: [{id: a-b, nama: A}]                                           | hanya boleh huruf dan angka",
                "peran: [{id: a, nama: A}, {id: a, nama: B}]                           | id ganda",
                "peran: [{id: a}]                                                      | nama kosong",
                "peran: [{id: a, nama: A, atasan: b}]                                  | atasan tidak dikenal",
                "peran: [{id: a, nama: A, atasan: b}, {id: b, nama: B, atasan: a}]     | melingkar",
                "peran: [{id: a, nama: A, atasann: b}]                                 | tidak dapat dibaca",
                "bukan yaml: [                                                         | tidak dapat dibaca"
            })
    void shouldSayWhatIsWrongWithAnOrganisationFile(String file, String problem) {
        OrganisasiReader reader = new OrganisasiReader(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(reader::read).isInstanceOf(StartRefused.class).hasMessageContaining(problem);
    }
}
