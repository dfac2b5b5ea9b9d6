package id.sophumas.engine.doors;

import id.sophumas.refusal.RequestRefused;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of every command of the engine, whichever service, address or plug-in sends it, and lets through what the table lets through.
 * Nothing is asked where nobody is authenticated (the application itself, the job executor), and within a command that was let in.
 */
class CommandDoor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

    private final ProcessEngineConfigurationImpl engine;
    private final DoorTable table;

    /** @param engine whose commands they are; asked only when one comes */
    CommandDoor(ProcessEngineConfigurationImpl engine, DoorTable table) {
        this.engine = engine;
        this.table = table;
    }

    /** @throws RequestRefused where the command is not the caller's to give */
    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || engine.getIdentityService().getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        Optional<Door> door = table.of(command.getClass());
        if (door.isEmpty()) {
            LOG.warn("{} stands in no line of the table of doors and was refused", command.getClass());
            throw RequestRefused.forbidden("Perintah ini tidak dikenal aplikasi dan tidak dijalankan."
                    + " Gunakan Tasklist atau halaman aplikasi; hubungi administrator bila ini seharusnya berjalan.");
        }
        if (door.get() instanceof Door.Closed closed) {
            throw closed.closure().refusal();
        }
        return next.execute(door.get() instanceof Door.Ruled ruled ? new Checked<>(command, ruled.rule()) : command);
    }

    /** The command behind its rule, in one transaction. */
    private record Checked<T>(Command<T> command, DoorRule rule) implements Command<T> {

        @Override
        @SuppressWarnings("unchecked") // What a rule puts in a command's place answers as the command does.
        public T execute(CommandContext context) {
            rule.check(command, context);
            return ((Command<T>) rule.instead(command)).execute(context);
        }
    }
}
