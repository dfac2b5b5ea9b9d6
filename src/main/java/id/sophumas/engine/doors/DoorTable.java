package id.sophumas.engine.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which command stands behind which door, as {@code doors.txt} beside this class has it. */
class DoorTable {

    private static final String FILE = "doors.txt";
    private static final String OURS = "id.sophumas.";
    private static final String LAMBDA = "$$Lambda";
    private static final Door OPEN = new Door.Open();

    private final Map<String, Door> doors = new HashMap<>();

    /** @throws IllegalStateException where the file names a command twice, or a rule or closure that is none */
    DoorTable(List<DoorRule> rules) {
        Map<String, DoorRule> named = rules.stream().collect(Collectors.toMap(DoorRule::name, Function.identity()));
        Door door = null;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                door = door(line.substring(1, line.length() - 1).split(" "), named);
            } else if (doors.put(line, door) != null) {
                throw new IllegalStateException(line + " stands twice in " + FILE);
            }
        }
    }

    /**
     * The door of a command.
     *
     * @return empty where the table does not know it; a command of the application's own is open, for its own code decides
     */
    Optional<Door> of(Class<?> command) {
        String name = command.getName();
        if (name.startsWith(OURS)) {
            return Optional.of(OPEN);
        }
        int lambda = name.indexOf(LAMBDA);
        return Optional.ofNullable(doors.get(lambda < 0 ? name : name.substring(0, lambda) + LAMBDA));
    }

    /** The names of all commands in it. */
    Set<String> commands() {
        return doors.keySet();
    }

    private static Door door(String[] words, Map<String, DoorRule> rules) {
        return switch (words[0]) {
            case "open" -> OPEN;
            case "closed" -> new Door.Closed(Closure.valueOf(words[1]));
            case "rule" ->
                new Door.Ruled(Optional.ofNullable(rules.get(words[1]))
                        .orElseThrow(() -> new IllegalStateException(FILE + " names no rule: " + words[1])));
            default -> throw new IllegalStateException(FILE + " knows no door: " + words[0]);
        };
    }

    private static List<String> lines() {
        try (InputStream file = DoorTable.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
