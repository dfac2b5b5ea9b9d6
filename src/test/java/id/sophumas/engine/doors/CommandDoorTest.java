package id.sophumas.engine.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import id.sophumas.refusal.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who passes the door, and with what. */
class CommandDoorTest {

    private static final Command<Object> SIGNAL = new SignalCmd("1", null, null, null);

    private final StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
    private final List<Command<?>> passed = new ArrayList<>();
    private final CommandDoor door = new CommandDoor(engine, ShippedTable.read());

    @BeforeEach
    void somebodyAsks() {
        door.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                passed.add(command);
                return null;
            }
        });
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
    }

    @AfterEach
    void nobodyAsks() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void shouldCloseTheApplicationsOwnToAdministrators() {
        assertThatThrownBy(() -> door.execute(SIGNAL))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RequestRefused.Reason.FORBIDDEN))
                .hasMessageContaining("/jalan/<id>");
        assertThat(passed).isEmpty();
    }

    @Test
    void shouldCloseWhatTheTableDoesNotKnow() {
        Command<?> ofAnUpdate = mock(Command.class);

        assertThatThrownBy(() -> door.execute(ofAnUpdate)).isInstanceOf(RequestRefused.class);
        assertThat(passed).isEmpty();
    }

    @Test
    void shouldLetTheApplicationPass() {
        engine.getIdentityService().clearAuthentication();

        door.execute(SIGNAL);

        assertThat(passed).containsExactly(SIGNAL);
    }

    @Test
    void shouldLetPassWhatACommandThatWasLetInDoes() {
        Context.setCommandContext(mock(CommandContext.class));
        try {
            door.execute(SIGNAL);
        } finally {
            Context.removeCommandContext();
        }

        assertThat(passed).containsExactly(SIGNAL);
    }
}
