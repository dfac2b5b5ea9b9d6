package id.sophumas.web.ralat;

import id.sophumas.engine.ralat.RalatRoles;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.materi.MateriService;
import id.sophumas.publication.Publication;
import id.sophumas.publication.RalatRequests;
import id.sophumas.sop.Sop;
import id.sophumas.web.InstanceSops;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/ralat/pilihan}: what the caller may ask to be corrected or withdrawn, the newest first. */
@RestController
class PilihanController {

    /** A run of an SOP with posts that are public. */
    record Pilihan(String prosesSop, String judul, String sop, OffsetDateTime waktu, List<Kiriman> kiriman) {}

    record Kiriman(String id, String kanal, String url, OffsetDateTime waktu) {}

    private final RalatRequests requests;
    private final RalatRoles roles;
    private final InstanceSops instances;
    private final MateriService contents;
    private final Callers callers;
    private final Clock clock;

    PilihanController(
            RalatRequests requests,
            RalatRoles roles,
            InstanceSops instances,
            MateriService contents,
            Callers callers,
            Clock clock) {
        this.requests = requests;
        this.roles = roles;
        this.instances = instances;
        this.contents = contents;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/api/ralat/pilihan")
    List<Pilihan> all() {
        Caller caller = callers.current();
        Map<String, List<Publication>> runs = requests.correctable().stream()
                .collect(Collectors.groupingBy(
                        post -> post.key().processInstanceId(), LinkedHashMap::new, Collectors.toList()));
        return runs.entrySet().stream()
                .map(run -> instances
                        .of(run.getKey())
                        .filter(sop -> roles.proposers(sop).stream().anyMatch(caller::has))
                        .map(sop -> choice(run.getKey(), sop, run.getValue())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Pilihan choice(String run, Sop sop, List<Publication> posts) {
        Publication newest = posts.get(0);
        return new Pilihan(
                run,
                contents.version(newest.key().materiId(), newest.key().versi()).judul(),
                sop.name(),
                at(newest),
                posts.stream()
                        .map(post -> new Kiriman(post.id(), post.key().kanal(), post.url(), at(post)))
                        .toList());
    }

    private OffsetDateTime at(Publication post) {
        return post.waktu().atZone(clock.getZone()).toOffsetDateTime();
    }
}
