package id.sophumas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process owner is told when a file breaks the rules. Each case breaks one thing in a file that is in order. */
class SopRulesTest {

    private static final String FILE = "rilis-media-sosial.bpmn";

    private String inOrder;
    private SopRules rules;

    @BeforeEach
    void readTheFileInOrder() throws IOException {
        inOrder = text("/processes/" + FILE);
        Set<String> roles = new HashSet<>();
        Specification.sops().forEach(sop -> {
            sop.get("roles").fieldNames().forEachRemaining(roles::add);
            sop.get("atasan").elements().forEachRemaining(role -> roles.add(role.asText()));
        });
        rules = new SopRules(
                roles,
                Set.of(
                        "mulai.html",
                        "disposisi.html",
                        "penyusunan.html",
                        "peninjauan.html",
                        "penyerahan.form",
                        "rilis.html",
                        "dokumentasi.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rilis-media-sosial",
                "mobilisasi-media",
                "pengunggahan-informasi",
                "media-sosial-jdih",
                "dokumentasi-kegiatan"
            })
    void theShippedFilesBreakNoRule(String key) throws IOException {
        assertThat(check(text("/processes/" + key + ".bpmn"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kelengkapan, userTask_menugaskanKasubbag",
        "waktu, userTask_menugaskanKasubbag",
        "output, userTask_menugaskanKasubbag"
    })
    void aMissingMutuBakuIsNamedWithItsElement(String property, String element) {
        String broken = inOrder.replaceFirst("<camunda:property name=\"" + property + "\" value=\"[^\"]*\" ?/>", "");

        assertThat(check(broken)).anySatisfy(violation -> {
            assertThat(violation.file()).isEqualTo(FILE);
            assertThat(violation.element()).isEqualTo(element);
            assertThat(violation.message()).contains(property);
        });
    }

    @Test
    void anUnknownRoleIsNamed() {
        assertThat(check(inOrder.replace(
                        "camunda:candidateGroups=\"pelaksanaPublikasi\"", "camunda:candidateGroups=\"pelaksanaGaib\"")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("pelaksanaGaib"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 menit", "PT", "P", "PT0M", "10", "PT-5M", "P1Y", "${waktu}"})
    void aTimerThatIsNoDurationIsRefused(String duration) {
        String broken = inOrder.replaceFirst(
                "(<(?:bpmn:)?timeDuration[^>]*>)PT10M<",
                "$1" + java.util.regex.Matcher.quoteReplacement(duration) + "<");

        assertThat(broken).isNotEqualTo(inOrder);
        assertThat(check(broken)).extracting(RuleViolation::element).anyMatch(id -> id.startsWith("boundary_"));
    }

    @Test
    void aTimerThatDiffersFromTheMutuBakuIsRefused() {
        String broken = inOrder.replaceFirst("(<(?:bpmn:)?timeDuration[^>]*>)PT10M<", "$1PT15M<");

        assertThat(check(broken))
                .extracting(RuleViolation::message)
                .anyMatch(m -> m.contains("PT15M") && m.contains("PT10M"));
    }

    @Test
    void aTimerThatInterruptsIsRefused() {
        assertThat(check(inOrder.replaceFirst("cancelActivity=\"false\"", "cancelActivity=\"true\"")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("non-interrupting"));
    }

    @Test
    void aTaskWithoutItsTimerIsRefused() {
        String broken =
                inOrder.replaceAll("attachedToRef=\"userTask_merilis\"", "attachedToRef=\"userTask_menyerahkanFinal\"");

        assertThat(check(broken)).extracting(RuleViolation::element).contains("userTask_merilis");
    }

    @Test
    void aRefusalWithoutAWayBackIsRefused() {
        assertThat(check(inOrder.replace("keputusan == 'tidak'", "keputusan == 'ragu'")))
                .extracting(RuleViolation::element)
                .contains("userTask_mereviuTeknis", "userTask_memeriksaKonsep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{execution.setVariable('a', 1)}",
                "${keputusan == 'tidak' and penjadwal.hapus()}"
            })
    void anExpressionThatIsCodeIsRefused(String expression) {
        String broken = inOrder.replace("${keputusan == 'tidak'}", expression);

        assertThat(broken).isNotEqualTo(inOrder);
        assertThat(check(broken)).extracting(RuleViolation::message).anyMatch(message -> message.contains(expression));
    }

    @Test
    void aScriptIsRefused() {
        String broken = inOrder.replace(
                "</bpmn:process>",
                "<bpmn:scriptTask id=\"scriptTask_nakal\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:process>");

        assertThat(broken).isNotEqualTo(inOrder);
        assertThat(check(broken)).extracting(RuleViolation::element).contains("scriptTask_nakal");
    }

    @Test
    void aFormThatIsNotThereIsNamed() {
        assertThat(check(inOrder.replace("forms/rilis.html", "forms/tidak-ada.html")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("tidak-ada.html"));
    }

    @Test
    void aMissingSopNumberIsNamed() {
        assertThat(check(inOrder.replaceFirst("<camunda:property name=\"sop.nomor\"[^>]*/>", "")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("sop.nomor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bukan xml", "<html/>", "<?xml version=\"1.0\"?><a><b></a>"})
    void aFileThatIsNoBpmnIsRefusedAndNotAnError(String content) {
        assertThat(check(content)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rilis-media-sosial",
                "mobilisasi-media",
                "pengunggahan-informasi",
                "media-sosial-jdih",
                "dokumentasi-kegiatan"
            })
    void theOtherSpellingOfTheNamespaceSaysTheSame(String key) throws IOException {
        assertThat(check(text("/processes/" + key + ".bpmn")
                        .replace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- x -->", "<![CDATA[]]>", "<?x y?>", "<bpmn:text/>"})
    void anExpressionThatIsCutIsRefused(String knife) {
        assertThat(check(inOrder.replaceFirst("\\$\\{keputusan", "\\${kepu" + knife + "tusan")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "pemilikProses", "camunda-admin"})
    void aGroupThatIsNoRoleOfTheOrganisationDoesNothing(String group) {
        assertThat(check(inOrder.replace("\"pelaksanaPublikasi\"", "\"" + group + "\"")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains(group));
        assertThat(check(inOrder.replace("karoKumSidhal=sesmenko", "karoKumSidhal=" + group)))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains(group));
    }

    @Test
    void nobodyIsTheirOwnSuperior() {
        assertThat(check(inOrder.replace("karoKumSidhal=sesmenko", "karoKumSidhal=pelaksanaPublikasi")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("atasannya sendiri"));
    }

    @Test
    void oneRoleDoesNotDraftDecideAndRelease() {
        assertThat(check(inOrder.replaceAll(
                        "camunda:candidate(Starter)?Groups=\"\\w+\"",
                        "camunda:candidate$1Groups=\"kasubbagPublikasi\"")))
                .extracting(RuleViolation::message)
                .anyMatch(message -> message.contains("menyusun, memutuskan, dan menayangkan"));
    }

    @Test
    void aFileForCamunda8IsToldJustThat() {
        assertThat(check(inOrder.replace("Camunda Platform", "Camunda Cloud")))
                .singleElement()
                .extracting(RuleViolation::message)
                .asString()
                .contains("Camunda 8");
    }

    @Test
    void whatTheModelerAddsByItselfIsTaken() {
        String drawn = inOrder.replaceFirst(
                        "<bpmn:definitions ",
                        "<bpmn:definitions exporter=\"Camunda Modeler\" exporterVersion=\"5.40.0\""
                                + " xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\""
                                + " xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" ")
                .replaceFirst(
                        "<bpmndi:BPMNShape ",
                        "<bpmndi:BPMNShape bioc:stroke=\"#0d4372\" bioc:fill=\"#bbdefb\" color:background-color=\"#bbdefb\""
                                + " color:border-color=\"#0d4372\" ")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"TextAnnotation_1\"><bpmn:text>Catatan</bpmn:text></bpmn:textAnnotation>"
                                + "<bpmn:association id=\"Association_1\" associationDirection=\"None\""
                                + " sourceRef=\"userTask_merilis\" targetRef=\"TextAnnotation_1\" />"
                                + "<bpmn:group id=\"Group_1\" categoryValueRef=\"CategoryValue_1\" /></bpmn:process>"
                                + "<bpmn:category id=\"Category_1\"><bpmn:categoryValue id=\"CategoryValue_1\" value=\"Tim\" />"
                                + "</bpmn:category>");

        assertThat(check(drawn)).isEmpty();
    }

    private List<RuleViolation> check(String xml) {
        return rules.check(FILE, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = SopRulesTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
