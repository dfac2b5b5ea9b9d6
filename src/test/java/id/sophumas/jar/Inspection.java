package id.sophumas.jar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

/** The administrator who looks what became of posts, on the platform and in the ledger, and settles what waits for a person. */
final class Inspection {

    private final Office office;
    private final Platforms platforms;
    private final ToLongFunction<String> articles;

    /** @param articles how many articles of a title the portal has */
    Inspection(Office office, Platforms platforms, ToLongFunction<String> articles) {
        this.office = office;
        this.platforms = platforms;
        this.articles = articles;
    }

    /** The ledger's row; null before there is one. */
    JsonNode row(Survivor post) {
        return office.publications(post.instance()).stream()
                .filter(row -> row.get("kanal").asText().equals(post.kanal()))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is published. Settles it where it waits for a person; then it is at a later look. */
    boolean isSettled(Survivor post) {
        JsonNode row = row(post);
        String status = row == null ? "" : row.get("status").asText();
        if (status.equals("UNKNOWN") && hasIncident(post)) {
            decide(post, row.get("id").asText());
        }
        return status.equals("PUBLISHED");
    }

    /** Whether its evidence names a person who said what became of it. */
    boolean isSettledByPerson(Survivor post) {
        return !evidence(post).get("penyelesaian").isEmpty();
    }

    /** How often each of its readers has got it; one reader where it is shown to all at once. */
    List<Long> copies(Survivor post) {
        return Platforms.readers(post.kanal()).stream()
                .map(reader -> post.kanal().equals(Platforms.PORTAL)
                        ? articles.applyAsLong(post.mark())
                        : platforms.delivered(post.kanal(), post.mark(), reader))
                .toList();
    }

    /** Whether its evidence tells of a call that looked for it. */
    boolean isLookedFor(Survivor post) {
        return StreamSupport.stream(evidence(post).get("panggilan").spliterator(), false)
                .anyMatch(call -> call.get("tahap").asText().equals("RECONCILE"));
    }

    /** Whether Cockpit shows an incident of this channel's posting process. */
    private boolean hasIncident(Survivor post) {
        JsonNode postings = admin("/engine-rest/process-instance?superProcessInstance=" + post.instance()
                + "&variables=kanal_eq_" + post.kanal());
        return StreamSupport.stream(postings.spliterator(), false)
                .map(posting -> posting.get("id").asText())
                .anyMatch(posting -> !admin("/engine-rest/incident?processInstanceId=" + posting)
                        .isEmpty());
    }

    private void decide(Survivor post, String publication) {
        boolean there = copies(post).stream().allMatch(each -> each > 0);
        Map<String, String> verdict = there
                ? Map.of("putusan", "sudahTayang", "tautan", "https://platform.example/" + publication)
                : Map.of("putusan", "belumTayang");
        office.as("admin")
                .post("/api/publikasi/" + publication + "/penyelesaian", verdict)
                .expect(200);
    }

    private JsonNode evidence(Survivor post) {
        return admin("/api/publikasi/" + row(post).get("id").asText() + "/bukti");
    }

    private JsonNode admin(String path) {
        return office.as("admin").get(path).expect(200).json();
    }
}
