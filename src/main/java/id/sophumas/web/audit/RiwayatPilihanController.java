package id.sophumas.web.audit;

import id.sophumas.audit.RunStatus;
import id.sophumas.channel.Channels;
import id.sophumas.engine.Privileged;
import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/riwayat/pilihan}: what the fields of the search offer. */
@RestController
class RiwayatPilihanController {

    /** More people than that are found by typing their id. */
    private static final int MOST_PEOPLE = 2000;

    /** A value and its name. */
    record Butir(String id, String nama) {}

    record Pilihan(List<Butir> sop, List<Butir> peran, List<Butir> kanal, List<Butir> status, List<Butir> orang) {}

    private final ProcessEngine engine;
    private final Organisasi organisasi;
    private final Channels channels;
    private final RiwayatReaders readers;

    RiwayatPilihanController(ProcessEngine engine, Organisasi organisasi, Channels channels, RiwayatReaders readers) {
        this.engine = engine;
        this.organisasi = organisasi;
        this.channels = channels;
        this.readers = readers;
    }

    @GetMapping("/api/riwayat/pilihan")
    Pilihan choices() {
        readers.require();
        return Privileged.call(
                engine,
                () -> new Pilihan(
                        sops(engine.getRepositoryService()),
                        organisasi.peran().stream()
                                .map(RiwayatPilihanController::role)
                                .toList(),
                        channels.known().stream()
                                .sorted()
                                .map(name -> new Butir(name, name))
                                .toList(),
                        Arrays.stream(RunStatus.values())
                                .map(status -> new Butir(status.name(), status.label()))
                                .toList(),
                        people(engine.getIdentityService())));
    }

    /** Every process that people start, also one that is no longer in force: its runs are still there. */
    private static List<Butir> sops(RepositoryService repository) {
        Map<String, String> names = new TreeMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .list()
                .forEach(definition -> names.put(
                        definition.getKey(),
                        definition.getName() == null ? definition.getKey() : definition.getName()));
        return names.entrySet().stream()
                .map(each -> new Butir(each.getKey(), each.getValue()))
                .toList();
    }

    private static Butir role(Peran role) {
        return new Butir(role.id(), role.nama());
    }

    private static List<Butir> people(IdentityService identities) {
        return identities.createUserQuery().orderByUserFirstName().asc().listPage(0, MOST_PEOPLE).stream()
                .map(user -> new Butir(user.getId(), name(user)))
                .toList();
    }

    private static String name(User user) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
