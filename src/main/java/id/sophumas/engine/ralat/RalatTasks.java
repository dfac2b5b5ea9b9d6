package id.sophumas.engine.ralat;

import id.sophumas.engine.guard.OwnTask;
import id.sophumas.engine.guard.ReviewedVersion;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.RalatKind;
import id.sophumas.publication.Ralats;
import id.sophumas.refusal.RequestRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What completing each task of the process takes and does. What is not asked for is not taken: the paths depend on these variables. */
@Component
class RalatTasks {

    private static final int LONGEST_NOTE = 2000;
    private static final String DRAFTING = "userTask_menyusunRalat";
    private static final String DRAFTED_BY = "penyusunRalat";

    private final Ralats ralats;
    private final MateriService materi;

    RalatTasks(Ralats ralats, MateriService materi) {
        this.ralats = ralats;
        this.materi = materi;
    }

    void complete(OwnTask task) {
        switch (task.step()) {
            case DRAFTING -> drafted(task);
            case "userTask_menyetujuiRalat" -> decided(task);
            case "userTask_melakukanRalatSendiri" -> attested(task);
            default -> throw new IllegalStateException(task.step());
        }
    }

    /** Who asked for it and who wrote what it puts in place; of the drafting itself there is nothing to decide. */
    Optional<Set<String>> decidedOn(OwnTask task) {
        if (DRAFTING.equals(task.step())) {
            return Optional.empty();
        }
        List<Ralat> asked = ralats.ofProcess(task.processInstanceId());
        Set<String> authors = new HashSet<>();
        if (task.before().apply(DRAFTED_BY) instanceof String drafter) {
            authors.add(drafter);
        }
        asked.forEach(each -> authors.add(each.pengusul()));
        authors.addAll(ralats.writers(task.processInstanceId()));
        return Optional.of(authors);
    }

    private void drafted(OwnTask task) {
        task.variables().keySet().retainAll(Set.of("dibatalkan"));
        boolean cancelled = Boolean.TRUE.equals(task.variables().get("dibatalkan"));
        if (!cancelled) {
            ralats.replacement(task.processInstanceId());
        }
        task.variables().put("dibatalkan", cancelled);
        task.variables().put(DRAFTED_BY, task.performer());
    }

    private void decided(OwnTask task) {
        task.variables().keySet().retainAll(Set.of("keputusan", "catatan", "versiDitinjau"));
        Ralat asked = ralats.ofProcess(task.processInstanceId()).get(0);
        if (asked.pengusul().equals(task.performer())) {
            throw RequestRefused.forbidden("Yang mengusulkan tidak dapat menyetujui usulannya sendiri.");
        }
        requireHolder(task);
        String decision = task.sent("keputusan")
                .orElseThrow(() -> RequestRefused.invalid("Keputusan wajib diisi: \"setuju\" atau \"tidak\"."));
        String note = note(task, "Catatan wajib diisi: tuliskan pertimbangan atas keputusan ini.");
        MateriVersion version = asked.jenis() == RalatKind.RALAT ? ralats.replacement(task.processInstanceId()) : null;
        requireShown(task, version);
        requireNoWriter(task, version);
        switch (decision) {
            case "setuju" -> ralats.approve(task.processInstanceId(), task.step(), version, task.performer(), note);
            case "tidak" -> ralats.refuse(task.processInstanceId(), task.step(), version, task.performer(), note);
            default ->
                throw RequestRefused.invalid(
                        "Keputusan \"" + decision + "\" tidak dikenal. Pilih \"setuju\" atau \"tidak\".");
        }
    }

    /** An administrator may open the task; to decide is for its role, or who acts in it. */
    private static void requireHolder(OwnTask task) {
        if (task.caller().isPresent()
                && task.roles().stream().noneMatch(task.caller().get()::has)) {
            throw RequestRefused.forbidden(
                    "Keputusan ini hanya diambil oleh pemegang peran penyetuju atau Plh./Plt.-nya."
                            + " Bila berhalangan, mintalah atasannya atau admin mencatat Plh. pada halaman Penggantian.");
        }
    }

    /** As in the SOPs: whoever wrote any of what is to be published does not approve it. */
    private void requireNoWriter(OwnTask task, MateriVersion version) {
        boolean wrote = version != null
                && (task.performer().equals(task.before().apply(DRAFTED_BY))
                        || materi.versions(version.materiId()).stream()
                                .anyMatch(saved -> saved.oleh().equals(task.performer())));
        if (wrote) {
            throw RequestRefused.forbidden(
                    "Anda ikut menulis materi ini, sehingga tidak dapat memutuskan ralatnya sendiri."
                            + " Serahkan kepada pemegang peran lain, atau mintalah atasan atau admin mencatat Plh. pada halaman Penggantian.");
        }
    }

    /** Nobody decides on a version he has not seen. */
    private static void requireShown(OwnTask task, MateriVersion version) {
        Object shown = task.variables().get("versiDitinjau");
        if (version == null || shown == null) {
            return;
        }
        ReviewedVersion.requireNewest(shown, version);
    }

    private void attested(OwnTask task) {
        task.variables().keySet().retainAll(Set.of("catatan", "tautan"));
        String note = note(task, "Catatan wajib diisi: tuliskan apa yang telah dilakukan di platform.");
        String link = task.sent("tautan").map(String::strip).orElse(null);
        ralats.attest(
                task.processInstanceId(), (String) task.before().apply("publikasiId"), task.performer(), note, link);
        // Of this post alone: several people do this at the same time.
        task.ofTask().putAll(task.variables());
        task.variables().clear();
    }

    private static String note(OwnTask task, String missing) {
        String note = task.sent("catatan").orElseThrow(() -> RequestRefused.invalid(missing));
        if (note.length() > LONGEST_NOTE) {
            throw RequestRefused.invalid("Catatan terlalu panjang: %d karakter, paling banyak %d. Ringkas catatan itu."
                    .formatted(note.length(), LONGEST_NOTE));
        }
        return note.strip();
    }
}
