package id.sophumas.web.audit;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.identity.Roles;
import id.sophumas.refusal.RequestRefused;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read the history of all runs: auditors, process owners and administrators. Officials have the sheet of their own tasks. */
@Component
class RiwayatReaders {

    private final Callers callers;

    RiwayatReaders(Callers callers) {
        this.callers = callers;
    }

    /**
     * The reader.
     *
     * @throws RequestRefused (FORBIDDEN) where the caller is none of them
     */
    Caller require() {
        Caller caller = callers.current();
        if (Stream.of(Roles.AUDITOR, Roles.PROCESS_OWNER, Roles.ADMIN).noneMatch(caller::has)) {
            throw RequestRefused.forbidden("Riwayat hanya dapat dibaca oleh auditor, pemilik proses, dan admin.");
        }
        return caller;
    }

    /** Whether the caller may know who has read what. */
    boolean mayReadTheLog() {
        return callers.current().has(Roles.ADMIN);
    }
}
