package id.sophumas.engine.guard;

import id.sophumas.deadline.PauseText;
import id.sophumas.deadline.Pauses;
import id.sophumas.identity.Members;
import id.sophumas.refusal.RequestRefused;
import org.springframework.stereotype.Component;

/** Says why nothing can be done in a run that is paused. */
@Component
class PausedRuns {

    private final Pauses pauses;
    private final PauseText text;
    private final Members members;

    PausedRuns(Pauses pauses, PauseText text, Members members) {
        this.pauses = pauses;
        this.text = text;
        this.members = members;
    }

    /** The refusal (CONFLICT) of work in a run that the engine holds; who paused it and why, where that is known. */
    RequestRefused refusal(String processInstanceId) {
        return pauses.open(processInstanceId)
                .map(pause -> {
                    String owner = members.name(pause.dijedaOleh());
                    return "%s Tugas ini belum dapat dikerjakan; mintalah %s melanjutkannya."
                            .formatted(text.of(pause, owner), owner);
                })
                .map(RequestRefused::conflict)
                .orElseGet(() -> RequestRefused.conflict(
                        "Pelaksanaan SOP ini sedang ditahan. Hubungi admin untuk melanjutkannya."));
    }
}
