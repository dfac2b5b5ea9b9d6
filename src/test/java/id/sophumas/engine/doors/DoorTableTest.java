package id.sophumas.engine.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.Test;

/** The table knows every command of the engine and of its web applications, so that an update opens nothing. */
class DoorTableTest {

    private final DoorTable table = ShippedTable.read();

    @Test
    void shouldKnowEveryCommandOnTheClassPath() throws IOException {
        Set<String> commands = CommandClasses.all();

        assertThat(commands).as("the search itself works").hasSizeGreaterThan(370);
        assertThat(new TreeSet<>(table.commands())).isEqualTo(commands);
    }

    @Test
    void shouldKnowNoCommandItDoesNotName() {
        assertThat(table.of(Stranger.class)).as("ours").containsInstanceOf(Door.Open.class);
        assertThat(table.of(Object.class)).isEmpty();
    }

    @Test
    void shouldCloseWhatMovesARunAndOpenWhatReads() {
        assertThat(table.of(SignalCmd.class)).contains(new Door.Closed(Closure.LANGKAH));
        assertThat(table.of(TaskQueryImpl.class)).containsInstanceOf(Door.Open.class);
    }

    @Test
    void shouldNotStartWithARuleThatIsNotThere() {
        assertThatThrownBy(() -> new DoorTable(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no rule");
    }

    private static final class Stranger implements Command<Void> {
        @Override
        public Void execute(CommandContext context) {
            return null;
        }
    }
}
