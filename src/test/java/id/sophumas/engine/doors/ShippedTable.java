package id.sophumas.engine.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The table of the application, with rules that bear the names in it and are not asked. */
final class ShippedTable {

    private static final String RULE = "[rule ";

    private ShippedTable() {}

    static DoorTable read() {
        try (InputStream file = DoorTable.class.getResourceAsStream("doors.txt")) {
            List<DoorRule> rules = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(RULE))
                    .map(line -> line.substring(RULE.length(), line.length() - 1))
                    .distinct()
                    .<DoorRule>map(Named::new)
                    .toList();
            return new DoorTable(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Named(String name) implements DoorRule {
        @Override
        public void check(Command<?> command, CommandContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
