package id.sophumas.engine.guard;

import id.sophumas.engine.doors.CommandField;
import id.sophumas.engine.doors.DoorRule;
import id.sophumas.refusal.RequestRefused;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** An attachment is for those who work on the task, too; an address leads to a page and is never code. */
@Component
class AttachmentRule implements DoorRule {

    private static final Set<String> PAGES = Set.of("http", "https");

    private final WorkersRule workers;

    AttachmentRule(WorkersRule workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        return "lampiran";
    }

    @Override
    public void check(Command<?> command, CommandContext context) {
        workers.check(command, context);
        String address = CommandField.of(command, "url", String.class);
        if (address != null && !isPage(address)) {
            throw RequestRefused.invalid(
                    "Alamat lampiran harus berupa alamat halaman yang diawali https:// atau http://.");
        }
    }

    private static boolean isPage(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() != null
                    && PAGES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
