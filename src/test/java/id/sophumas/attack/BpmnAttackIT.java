package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sophumas.jar.Multipart;
import id.sophumas.jar.Refusal;
import id.sophumas.jar.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process owner's BPMN files and forms are data: none of them runs anything, is anybody's page, or makes anybody more than they are. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class BpmnAttackIT {

    private static final String CREATE = "/engine-rest/deployment/create";
    private static final String FILE = "rilis-media-sosial.bpmn";
    private static final String GOOD = read(FILE);
    private static final String FLOW = "${keputusan == 'setuju'}";
    private static final String CLASS = "id.sophumas.SopHumasApplication";

    private final Fortress fortress;

    BpmnAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("shell service task", shell("serviceTask", "camunda")),
                arguments("shell send task", shell("sendTask", "camunda")),
                arguments("shell of the other namespace", shell("serviceTask", "activiti")),
                arguments(
                        "shell end event",
                        GOOD.replaceFirst(
                                "camunda:delegateExpression=\"\\$\\{laporKeterlambatan}\"", "camunda:type=\"shell\"")),
                arguments("mapping class", call(" camunda:variableMappingClass=\"" + CLASS + "\"")),
                arguments("mapping class, other namespace", call(" activiti:variableMappingClass=\"" + CLASS + "\"")),
                arguments("mapping expression", call(" camunda:variableMappingDelegateExpression=\"${tayangkan}\"")),
                arguments("form handler of a task", task(" camunda:formHandlerClass=\"" + CLASS + "\"")),
                arguments(
                        "form handler of the start",
                        within("<bpmn:startEvent ", "activiti:formHandlerClass=\"" + CLASS + "\" ")),
                arguments(
                        "constraint with a class",
                        extension("<camunda:formData><camunda:formField id=\"a\" type=\"string\">"
                                + "<camunda:validation><camunda:constraint name=\"validator\" config=\"" + CLASS
                                + "\"/></camunda:validation></camunda:formField></camunda:formData>")),
                arguments(
                        "execution listener",
                        extension("<camunda:executionListener class=\"" + CLASS + "\" event=\"start\"/>")),
                arguments(
                        "task listener",
                        extension("<activiti:taskListener class=\"" + CLASS + "\" event=\"create\"/>")),
                arguments(
                        "script in a mapping",
                        extension(
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script"
                                        + " scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                arguments(
                        "script condition",
                        GOOD.replace(
                                "<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"javascript\" ")),
                arguments("cut by a comment", flow("${''.get<!-- -->Class()}")),
                arguments("cut by a section", flow("$<![CDATA[{''.getClass()]]>}")),
                arguments("cut by an instruction", flow("$<?x?>{''.getClass()}")),
                arguments("reflection", flow("${''.getClass().forName('kelas')}")),
                arguments("reflection in brackets", flow("${''['class']}")),
                arguments("reflection of a bean", flow("${rencanaTayang.getClass()}")),
                arguments("text around", flow("x${keputusan}")),
                arguments("name of a task", GOOD.replace("name=\"Merilis", "name=\"${execution.getClass()} Merilis")),
                arguments(
                        "documentation",
                        GOOD.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>\\${execution.getClass()}")),
                arguments(
                        "entity",
                        GOOD.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
                arguments("style sheet", GOOD.replaceFirst("\\?>", "?><?xml-stylesheet href=\"/x\"?>")),
                arguments(
                        "schema from elsewhere",
                        GOOD.replaceFirst(
                                " id=\"definitions",
                                " xsi:schemaLocation=\"urn:a http://127.0.0.1:9/a.xsd\" id=\"definitions")),
                arguments("embedded BPMN", form("embedded:deployment:forms/" + FILE)),
                arguments("embedded Camunda form", form("embedded:deployment:forms/penyerahan.form")),
                arguments("application form", form("embedded:app:forms/rilis.html")),
                arguments("form of the deployment's top", form("embedded:deployment:rilis.html")),
                arguments("form from elsewhere", form("http://jahat.example/rilis.html")),
                arguments(
                        "page among the elements",
                        GOOD.replace(
                                "</bpmn:process>",
                                "<h:ScRiPt xmlns:h=\"http://www.w3.org/1999/xhtml\">1</h:ScRiPt></bpmn:process>")),
                arguments("auditor", role("auditor")),
                arguments("process owner", role("pemilikProses")),
                arguments("administrators", role("camunda-admin")),
                arguments(
                        "administrator as superior",
                        GOOD.replaceFirst("pelaksanaPublikasi=kasubbagPublikasi", "pelaksanaPublikasi=auditor")),
                arguments(
                        "their own superior",
                        GOOD.replaceFirst(
                                "pelaksanaPublikasi=kasubbagPublikasi", "pelaksanaPublikasi=pelaksanaPublikasi")),
                arguments(
                        "one for everything",
                        GOOD.replaceAll(
                                "camunda:candidate(Starter)?Groups=\"\\w+\"",
                                "camunda:candidate$1Groups=\"kasubbagPublikasi\"")),
                arguments("person in place of a role", task(" camunda:candidateUsers=\"pemilikProses\"")),
                arguments("assignee", task(" camunda:assignee=\"pemilikProses\"")),
                arguments("starter", within("<bpmn:process ", "camunda:candidateStarterUsers=\"pemilikProses\" ")),
                arguments(
                        "other process called",
                        GOOD.replace("calledElement=\"penayangan\"", "calledElement=\"ralat\"")),
                arguments("bean that posts", GOOD.replaceFirst("\\$\\{laporKeterlambatan}", "\\${tayangkan}")),
                arguments("drawn for Camunda 8", GOOD.replace("Camunda Platform", "Camunda Cloud")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void shouldRefuseAFileThatIsMoreThanData(String kind, String xml) {
        assertThat(xml).as(kind).isNotEqualTo(GOOD);

        refused(FILE, xml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void shouldRefuseAnotherEncoding(String charset) {
        String declared = shell("serviceTask", "camunda").replaceFirst("UTF-8", charset);

        refused(FILE, declared.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jahat.dmn",
                "jahat.cmmn",
                "jahat.BPMN",
                "jahat.bpmn20.XML",
                "forms/rilis.html",
                "../jahat.bpmn",
                "jahat.js",
                "jahatbpmn",
                "processes/../jahat.bpmn",
                "C:jahat.bpmn",
                ".bpmn"
            })
    void shouldRefuseAFileOfAnotherName(String name) {
        refused(name, GOOD.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"html\",\"id\":\"a\",\"content\":\"<img src=x onerror=alert(1)>\"}",
                "{\"type\":\"iframe\",\"id\":\"a\",\"url\":\"https://jahat.example\"}",
                "{\"type\":\"image\",\"id\":\"a\",\"source\":\"https://jahat.example/a.png\"}",
                "{\"type\":\"text\",\"id\":\"a\",\"text\":\"<SCRIPT>1</SCRIPT>\"}",
                "{\"type\":\"text\",\"id\":\"a\",\"text\":\"[klik](javascript:alert(1))\"}",
                "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"=get value(x)\"}",
                "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"{{x}}\"}",
                "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"conditional\":{\"hide\":\"=f(x)\"}}",
                "{\"type\":\"group\",\"id\":\"a\",\"components\":[{\"type\":\"expression\",\"id\":\"b\"}]}",
                "kacau"
            })
    void shouldRefuseAFormThatIsMoreThanFieldsAndWords(String component) {
        refused(
                "isian.form",
                ("{\"type\":\"default\",\"id\":\"isian\",\"components\":[" + component + "]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldTakeWhatTheModelerDrawsInEitherNamespace() {
        String drawn = GOOD.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"9.9\"")
                .replace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"catatan_satu\"><bpmn:text>Catatan</bpmn:text></bpmn:textAnnotation></bpmn:process>");

        deploy(FILE, drawn.getBytes(StandardCharsets.UTF_8)).expect(200);
        deploy(FILE, GOOD.getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    @Test
    void shouldShowATitleThatLooksLikeCodeAsItIs() {
        String title = "${''.getClass()} #{1+1} <b>";
        var walk = fortress.office().start("rilis-media-sosial", title);

        assertThat(fortress.as("admin")
                        .get("/engine-rest/process-instance/" + walk.instance() + "/variables/judul")
                        .expect(200)
                        .json()
                        .get("value")
                        .asText())
                .isEqualTo(title);
    }

    @Test
    void shouldForbidTheWebAppsScriptsFromElsewhere() {
        Reply page = fortress.office().signIn("stafHumas").get("/camunda/app/tasklist/default/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("object-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "'nonce-")
                .doesNotContain("strict-dynamic", "https:", "http:")
                .doesNotContainPattern("script-src[^;]*'unsafe-inline'");
    }

    private void refused(String name, byte[] content) {
        List<String> before = deployments();
        String message = Refusal.message(deploy(name, content));

        assertThat(message).contains("Berkas");
        assertThat(deployments()).isEqualTo(before);
        assertThat(fortress.workingDirectory().resolve("jahat")).doesNotExist();
    }

    private Reply deploy(String name, byte[] content) {
        return fortress.as("pemilikProses")
                .post(
                        CREATE,
                        new Multipart()
                                .field("deployment-name", "Uji")
                                .file("berkas", name, "application/octet-stream", content));
    }

    private List<String> deployments() {
        return fortress.as("admin").get("/engine-rest/deployment").expect(200).json().findValuesAsText("id").stream()
                .sorted()
                .toList();
    }

    private static String shell(String element, String prefix) {
        return withActiviti(GOOD)
                .replace(
                        "</bpmn:process>",
                        "<bpmn:%1$s id=\"jahat_tugas\" %2$s:type=\"shell\"><bpmn:extensionElements><%2$s:field name=\"command\" stringValue=\"touch\"/>"
                                        .formatted(element, prefix)
                                + "<%1$s:field name=\"arg1\" stringValue=\"jahat\"/></bpmn:extensionElements></bpmn:%2$s></bpmn:process>"
                                        .formatted(prefix, element));
    }

    private static String call(String attribute) {
        return within("<bpmn:callActivity ", attribute.strip() + " ");
    }

    private static String task(String attribute) {
        return within("<bpmn:userTask ", attribute.strip() + " ");
    }

    private static String form(String key) {
        return GOOD.replaceFirst("camunda:formKey=\"[^\"]*disposisi.html\"", "camunda:formKey=\"" + key + "\"");
    }

    private static String role(String role) {
        return GOOD.replace("\"pelaksanaPublikasi\"", "\"" + role + "\"");
    }

    private static String flow(String expression) {
        return GOOD.replaceFirst(Pattern.quote(FLOW), Matcher.quoteReplacement(expression));
    }

    private static String extension(String element) {
        Matcher task = Pattern.compile("(?s)<bpmn:userTask .*?<bpmn:extensionElements>")
                .matcher(withActiviti(GOOD));
        return task.replaceFirst(found -> Matcher.quoteReplacement(found.group() + element));
    }

    private static String within(String begin, String attribute) {
        return withActiviti(GOOD).replaceFirst(begin, begin + Matcher.quoteReplacement(attribute));
    }

    private static String withActiviti(String xml) {
        return xml.replaceFirst("<bpmn:definitions ", "<bpmn:definitions xmlns:activiti=\"http://activiti.org/bpmn\" ");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
