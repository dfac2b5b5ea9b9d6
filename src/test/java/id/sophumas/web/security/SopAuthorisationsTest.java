package id.sophumas.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.identity.SopAuthorisations;
import id.sophumas.sop.MutuBaku;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TryoutApplication
class SopAuthorisationsTest {

    @Autowired
    private SopAuthorisations authorisations;

    @Autowired
    private AuthorizationService engine;

    @Test
    void shouldChangeNothingWhenGrantedAgain() {
        authorisations.grant(sop("ulang", Trial.FIRST, Trial.SECOND));
        long before = engine.createAuthorizationQuery().count();

        authorisations.grant(sop("ulang", Trial.FIRST, Trial.SECOND));

        assertThat(engine.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void shouldTakeTheStartFromARoleThatIsNoLongerFirstAndLeaveItTheView() {
        authorisations.grant(sop("pindah", Trial.FIRST, Trial.SECOND));
        assertThat(may(Trial.FIRST, ProcessDefinitionPermissions.CREATE_INSTANCE, "pindah"))
                .isTrue();

        authorisations.grant(sop("pindah", Trial.SECOND));

        assertThat(may(Trial.SECOND, ProcessDefinitionPermissions.CREATE_INSTANCE, "pindah"))
                .isTrue();
        assertThat(may(Trial.FIRST, ProcessDefinitionPermissions.CREATE_INSTANCE, "pindah"))
                .isFalse();
        assertThat(may(Trial.FIRST, ProcessDefinitionPermissions.READ_INSTANCE, "pindah"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "pemilikProses", "camunda-admin"})
    void shouldGiveAGroupThatIsNoRoleNothing(String group) {
        long before = engine.createAuthorizationQuery().groupIdIn(group).count();

        authorisations.grant(sop("sistem", group, Trial.SECOND));

        assertThat(engine.createAuthorizationQuery().groupIdIn(group).count()).isEqualTo(before);
        assertThat(engine.createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceId("sistem")
                        .count())
                .isZero();
    }

    @Test
    void shouldGrantNothingOnTasks() {
        authorisations.grant(sop("tugas", Trial.FIRST, Trial.SECOND));

        for (Permission permission : new Permission[] {
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.UPDATE_TASK,
            ProcessDefinitionPermissions.TASK_WORK
        }) {
            assertThat(may(Trial.FIRST, permission, "tugas"))
                    .as(permission.getName())
                    .isFalse();
        }
    }

    private boolean may(String role, Permission permission, String key) {
        return engine.isUserAuthorized(role, List.of(role), permission, Resources.PROCESS_DEFINITION, key);
    }

    private static Sop sop(String key, String... roles) {
        List<Step> steps = IntStream.range(0, roles.length)
                .mapToObj(i -> step(i + 1, roles[i]))
                .toList();
        return new Sop(key, "1", "Uji", "UJI-1", Map.of(), Map.of(), Map.of(), steps);
    }

    private static Step step(int position, String role) {
        return new Step(
                position,
                "" + position,
                "userTask_" + position,
                role,
                "Menugaskan",
                "Menugaskan",
                new MutuBaku("Arahan", "PT10M", "Disposisi"),
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                false,
                false,
                null);
    }
}
