package id.sophumas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The BPMN files, field by field, against the SOPs' tables. */
class SopFilesTest {

    static Stream<Named<JsonNode>> sops() {
        return Specification.sops().map(sop -> Named.of(sop.get("key").asText(), sop));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyActivityIsAUserTaskWithTheRoleWordingAndMutuBakuOfTheTable(JsonNode spec) throws IOException {
        Sop sop = read(spec);
        List<JsonNode> rows = Specification.steps(spec);

        assertThat(sop.steps())
                .extracting(Step::id)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.get("id").asText()).toList());
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < rows.size(); i++) {
            holdAgainst(softly, sop, sop.steps().get(i), rows.get(i), spec);
        }
        softly.assertAll();
    }

    private static void holdAgainst(SoftAssertions softly, Sop sop, Step step, JsonNode row, JsonNode spec) {
        String id = step.id();
        softly.assertThat(step.urut()).as(id).isEqualTo(row.get("urut").asText());
        softly.assertThat(step.role()).as(id).isEqualTo(row.get("role").asText());
        softly.assertThat(sop.roleNames().get(step.role()))
                .as(id + " lane")
                .isEqualTo(spec.get("roles").get(step.role()).asText());
        softly.assertThat(step.kegiatan()).as(id).startsWith(row.get("kegiatan").asText());
        softly.assertThat(step.mutuBaku())
                .as(id)
                .isEqualTo(new MutuBaku(
                        row.get("kelengkapan").asText(),
                        row.get("waktu").asText(),
                        row.get("output").asText()));
        softly.assertThat(step.returnsTo())
                .as(id)
                .isEqualTo(Optional.ofNullable(row.get("decision"))
                        .map(decision -> decision.get("reject").asText()));
        softly.assertThat(step.drafts()).as(id).isEqualTo(row.path("drafts").asBoolean());
        softly.assertThat(step.revises()).as(id).isEqualTo(row.path("revises").asBoolean());
        softly.assertThat(step.signs()).as(id).isEqualTo(row.path("signs").asBoolean());
        softly.assertThat(step.publishes()).as(id).isEqualTo(Specification.texts(row.get("publishes")));
        softly.assertThat(step.notifiesAfter()).as(id).isEqualTo(Specification.texts(row.get("notifiesAfter")));
        softly.assertThat(step.reportsTo()).as(id).isEqualTo(row.path("reports").asText(null));
        softly.assertThat(step.clockStarts())
                .as(id)
                .isEqualTo(row.path("clockStarts").asText(null));
        softly.assertThat(step.name())
                .as(id + " name")
                .matches("\\p{Lu}\\p{Ll}+ .+")
                .hasSizeLessThan(60);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theIdentitySheetStandsOnTheProcess(JsonNode spec) throws IOException {
        Sop sop = read(spec);

        assertThat(sop.name()).isEqualTo(spec.get("name").asText());
        assertThat(sop.nomor()).isEqualTo(spec.get("nomor").asText());
        assertThat(sop.versionTag()).isNotBlank();
        assertThat(sop.identity())
                .containsEntry("instansi", spec.get("instansi").asText());
        assertThat(sop.identity())
                .containsEntry("disahkanOleh", spec.get("disahkanOleh").asText());
        assertThat(sop.identity()).containsEntry("jenis", spec.get("jenis").asText());
        assertThat(sop.identity()).containsEntry("total", spec.get("total").asText());
        for (String date : List.of("tanggalPembuatan", "tanggalRevisi", "tanggalEfektif", "tanggalPengesahan")) {
            assertThat(sop.identity().get(date))
                    .as(date)
                    .isEqualTo(spec.path(date).asText(null));
        }
        for (String list : List.of("dasarHukum", "kualifikasiPelaksana", "peralatan")) {
            assertThat(sop.identity().get(list)).as(list).isNotBlank();
        }
        Specification.texts(spec.get("keterkaitan"))
                .forEach(
                        related -> assertThat(sop.identity().get("keterkaitan")).contains(related));
        Map<String, String> superiors = new HashMap<>();
        spec.get("atasan")
                .fields()
                .forEachRemaining(
                        pair -> superiors.put(pair.getKey(), pair.getValue().asText()));
        assertThat(sop.atasan()).isEqualTo(superiors);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theRoleOfTheFirstStepStartsTheSopAndItsHistoryIsKept(JsonNode spec) throws IOException {
        Process process = model(spec).getModelElementById(spec.get("key").asText());

        assertThat(process.getCamundaCandidateStarterGroups())
                .isEqualTo(Specification.steps(spec).get(0).get("role").asText());
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
    }

    static Sop read(JsonNode spec) throws IOException {
        return SopReader.read(model(spec), spec.get("key").asText()).orElseThrow();
    }

    private static BpmnModelInstance model(JsonNode spec) throws IOException {
        try (InputStream file = SopFilesTest.class.getResourceAsStream(
                "/processes/" + spec.get("file").asText())) {
            return Bpmn.readModelFromStream(file);
        }
    }
}
