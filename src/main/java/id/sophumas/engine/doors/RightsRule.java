package id.sophumas.engine.doors;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Rights come with a role and with an SOP's file. What administrators give and take themselves is who sees a shared filter and who opens which
 * application; the engine's operation log has it.
 */
@Component
class RightsRule implements DoorRule {

    private static final Set<Integer> GIVEN =
            Set.of(Resources.FILTER.resourceType(), Resources.APPLICATION.resourceType());

    @Override
    public String name() {
        return "hak";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        if (command instanceof DeleteAuthorizationCmd) {
            require(stored(context, CommandField.of(command, "authorizationId", String.class)));
        } else {
            Authorization sent = CommandField.of(command, "authorization", AuthorizationEntity.class);
            require(sent);
            require(stored(context, sent.getId()));
        }
    }

    private static Authorization stored(CommandContext context, String id) {
        return id == null
                ? null
                : context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationId(id)
                        .singleResult());
    }

    private static void require(Authorization right) {
        if (right != null && !GIVEN.contains(right.getResourceType())) {
            throw Closure.HAK.refusal();
        }
    }
}
