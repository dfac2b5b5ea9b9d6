package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.identity.TaskRecordGrants;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may work on a task comments on it and reads its record, as the Tasklist's tab Riwayat asks for it; others do neither. */
@TryoutApplication
class OwnTaskRecordTest {

    private static final String SCRIPT = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String COMMENT = "{\"message\":\"halo\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Trial trial;

    @Autowired
    private AuthorizationService engine;

    @Autowired
    private TaskRecordGrants records;

    private Task task;

    @BeforeEach
    void start() {
        task = trial.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, TASKLIST})
    void shouldTakeACommentOfWhoHoldsTheRole(String door) throws Exception {
        Browser holder = at(door, Trial.FIRST);

        assertThat(holder.post(path(door, "/comment/create"), COMMENT).status()).isEqualTo(200);

        assertThat(holder.get(path(door, "/comment")).json().findValuesAsText("message"))
                .containsExactly("halo");
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, TASKLIST})
    void shouldTellOfTheTaskWhoTookIt(String door) throws Exception {
        Browser holder = at(door, Trial.FIRST);
        assertThat(holder.post(path(door, "/claim"), "{\"userId\":\"" + Trial.FIRST + "\"}")
                        .status())
                .isEqualTo(204);

        JsonNode operations = holder.get(door + "/history/user-operation?taskId=" + task.getId())
                .json();

        assertThat(operations.findValuesAsText("operationType")).contains("Claim");
        assertThat(operations.findValuesAsText("taskId")).containsOnly(task.getId());
    }

    @Test
    void shouldTellOfTheTaskToThoseOnlyWhoMayWorkOnIt() throws Exception {
        Browser stranger = Browser.basic(port, Trial.STRANGER);

        assertThat(stranger.post(path(SCRIPT, "/comment/create"), COMMENT).status())
                .isBetween(400, 404);
        assertThat(stranger.get(path(SCRIPT, "/comment")).body()).doesNotContain("halo");
        assertThat(stranger.get(SCRIPT + "/history/task?taskId=" + task.getId()).json())
                .isEmpty();
        assertThat(stranger.get(SCRIPT + "/history/user-operation?taskId=" + task.getId())
                        .json())
                .isEmpty();
    }

    @Test
    void shouldOpenNothingOfTheRunBesides() throws Exception {
        Browser holder = Browser.basic(port, Trial.FIRST);
        String run = task.getProcessInstanceId();

        assertThat(holder.get(SCRIPT + "/history/process-instance?processInstanceId=" + run)
                        .json())
                .isEmpty();
        assertThat(holder.get(SCRIPT + "/history/variable-instance?processInstanceId=" + run)
                        .json())
                .isEmpty();
    }

    @Test
    void shouldGiveTheRecordOfATaskThatWasOpenBefore() throws Exception {
        Browser holder = Browser.basic(port, Trial.FIRST);
        AuthorizationQuery granted = engine.createAuthorizationQuery()
                .resourceType(Resources.HISTORIC_TASK)
                .resourceId(task.getId());
        granted.list().forEach(grant -> engine.deleteAuthorization(grant.getId()));

        records.ensure();
        records.ensure();

        assertThat(holder.post(path(SCRIPT, "/comment/create"), COMMENT).status())
                .isEqualTo(200);
        assertThat(granted.list()).extracting(Authorization::getGroupId).containsExactly(Trial.FIRST);
    }

    private Browser at(String door, String user) throws Exception {
        return door.equals(SCRIPT) ? Browser.basic(port, user) : Browser.tasklist(port, user);
    }

    private String path(String door, String what) {
        return door + "/task/" + task.getId() + what;
    }
}
