package id.sophumas.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that was deployed when less was known is read again after each restart: it is there, and runs no code. */
@TryoutApplication
class OldFileTest {

    private static final String KEY = "uji-berkas-lama";
    private static final String FLOW = "targetRef=\"userTask_menugaskanKasubbag\"";
    private static final Path COMMAND =
            Path.of("target", "perintah-berkas-lama").toAbsolutePath();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient database;

    private String deployment;

    @AfterEach
    void takeItAway() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"jahat\" camunda:type=\"shell\"><bpmn:extensionElements>"
                        + "<camunda:field name=\"command\" stringValue=\"touch\"/><camunda:field name=\"arg1\" stringValue=\"BERKAS\"/>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"jahat\" camunda:class=\"KELAS\"/>",
                "<bpmn:serviceTask id=\"jahat\" camunda:expression=\"${''.getClass()}\"/>",
                "<bpmn:serviceTask id=\"jahat\" camunda:delegateExpression=\"${siapkanPenayangan.getClass()}\"/>",
                "<bpmn:scriptTask id=\"jahat\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:callActivity id=\"jahat\" calledElement=\"penayangan\" camunda:variableMappingClass=\"KELAS\"/>",
                "<bpmn:userTask id=\"jahat\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"KELAS\"/>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"jahat\" name=\"${''.getClass()}\"/>"
            })
    void shouldRunNoCodeOfAnOldFile(String task) throws IOException {
        String good = Files.readString(Path.of("processes", "dokumentasi-kegiatan.bpmn"))
                .replace("dokumentasi-kegiatan\"", KEY + "\"");
        deployment = repository
                .createDeployment()
                .addInputStream(KEY + ".bpmn", new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        String hostile = good.replaceFirst(FLOW, "targetRef=\"jahat\"")
                .replace(
                        "</bpmn:process>",
                        task.replace("KELAS", Canary.NAME).replace("BERKAS", COMMAND.toString())
                                + "<bpmn:sequenceFlow id=\"flow_jahat\" sourceRef=\"jahat\" " + FLOW
                                + "/></bpmn:process>");
        replaceBy(hostile);
        Canary.hasSung();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(KEY, Map.of("judul", "Uji")))
                .isInstanceOf(RequestRefused.class);

        assertThat(Canary.hasSung()).isFalse();
        assertThat(COMMAND).doesNotExist();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(KEY)
                        .count())
                .isEqualTo(1);
    }

    private void replaceBy(String hostile) {
        database.sql("update ACT_GE_BYTEARRAY set BYTES_ = :bytes where DEPLOYMENT_ID_ = :deployment and NAME_ = :name")
                .param("bytes", hostile.getBytes(StandardCharsets.UTF_8))
                .param("deployment", deployment)
                .param("name", KEY + ".bpmn")
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();
    }
}
