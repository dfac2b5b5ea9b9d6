package id.sophumas.jar;

import static id.sophumas.jar.Refusal.message;
import static id.sophumas.jar.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers, plain roles and odd addresses get no further than they should. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedOffice.class)
class ClosedDoorsIT {

    private final Office office;

    ClosedDoorsIT(Office office) {
        this.office = office;
    }

    @Test
    void shouldAskEveryStrangerWhoHeIs() {
        for (String path : List.of(
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/api/materi/x",
                "/api/publikasi?processInstanceId=x",
                "/api/tenggat/x",
                "/api/pemberitahuan",
                "/actuator/env",
                "/h2-console")) {
            assertThat(office.visitor().get(path).status()).as(path).isIn(401, 403, 404);
        }
        assertThat(office.visitor().get("/engine-rest/engine").status()).isEqualTo(401);
        assertThat(office.visitor()
                        .post("/api/jam", Map.of("sekarang", "2027-01-04T10:00:00+07:00"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{",
                "",
                "{\"sekarang\": null}",
                "{\"sekarang\": \"besok\"}",
                "{\"sekarang\": 5}",
                "{\"sekarang\": \"+999999999-12-31T23:59:59Z\"}"
            })
    void shouldNotMoveTheClockToNowhere(String body) {
        Reply reply = office.as("admin").postRaw("/api/jam", "application/json", body);

        office.as("admin").delete("/api/jam");
        message(reply);
    }

    @Test
    void shouldLetOnlyTheAdministratorMoveTheClock() {
        for (String other : List.of("auditor", "pemilikProses", "kabagHublemHumas")) {
            refused(office, () -> office.as(other).post("/api/jam", Map.of("sekarang", "2027-01-04T10:00:00+07:00")));
            refused(office, () -> office.as(other).delete("/api/jam"));
        }
    }

    @Test
    void shouldSayWhichRunAPublicationIsAskedFor() {
        message(office.as("auditor").get("/api/publikasi"));
        Reply unknown = office.as("auditor").get("/api/publikasi?processInstanceId=tidak-ada");
        if (unknown.status() == 200) {
            assertThat(unknown.json()).isEmpty();
        } else {
            message(unknown);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publikasi/tidak-ada",
                "/publikasi/..%2f..%2fetc%2fpasswd",
                "/publikasi/media/tidak-ada",
                "/publikasi?halaman=-1",
                "/publikasi?halaman=abc",
                "/publikasi?halaman=99999999999"
            })
    void shouldAnswerOddAddressesOfThePortalCalmly(String path) {
        Reply reply = office.visitor().get(path);

        assertThat(reply.status()).isLessThan(500);
        assertThat(reply.text()).doesNotContain("Whitelabel", "Exception", "org.springframework");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count"})
    void shouldEvaluateNoExpressionFromAQuery(String path) {
        Map<String, Object> expression = Map.of("assigneeExpression", "${'a'.concat('b')}");

        message(office.as("stafHumas").post(path, expression));
        message(office.as("stafHumas").post(path, Map.of("orQueries", List.of(expression))));
    }
}
