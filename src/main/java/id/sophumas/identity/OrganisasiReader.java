package id.sophumas.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.sophumas.refusal.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;

/** Reads the organisation file and refuses one that would leave a role without a group or a delay without a reader. */
final class OrganisasiReader {

    private record File(List<Peran> peran) {}

    private final Resource source;

    OrganisasiReader(Resource source) {
        this.source = source;
    }

    Organisasi read() {
        List<Peran> roles = parse();
        Set<String> ids = new HashSet<>();
        for (Peran role : roles) {
            require(EngineIds.isValid(role.id()), role, "id hanya boleh huruf dan angka (letters and digits only)");
            require(ids.add(role.id()), role, "id ganda (listed twice)");
            require(isPresent(role.nama()), role, "nama kosong (no name)");
        }
        Organisasi organisasi = new Organisasi(roles);
        roles.forEach(role -> requireLadder(role, organisasi));
        return organisasi;
    }

    private List<Peran> parse() {
        try (InputStream in = source.getInputStream()) {
            File file = new ObjectMapper(new YAMLFactory()).readValue(in, File.class);
            if (file == null || file.peran() == null || file.peran().isEmpty()) {
                throw refused("tidak memuat satu pun peran (lists no role)");
            }
            return file.peran();
        } catch (IOException e) {
            throw refused("tidak dapat dibaca (cannot be read): " + e.getMessage());
        }
    }

    private void requireLadder(Peran role, Organisasi organisasi) {
        Set<String> seen = new HashSet<>();
        for (Peran step = role;
                step.atasan() != null;
                step = organisasi.atasan(step.id()).orElseThrow()) {
            require(organisasi.peran(step.atasan()).isPresent(), step, "atasan tidak dikenal (unknown superior)");
            require(seen.add(step.id()), step, "rantai atasan melingkar (ladder without a top)");
        }
    }

    private void require(boolean condition, Peran role, String problem) {
        if (!condition) {
            throw refused("peran \"%s\": %s".formatted(role.id(), problem));
        }
    }

    private StartRefused refused(String problem) {
        return new StartRefused(
                "Berkas organisasi %s ditolak (organisation file refused): %s"
                        .formatted(source.getDescription(), problem),
                "Perbaiki berkas itu atau tunjuk berkas lain dengan sop.identity.organisasi (mend the file or name another one).");
    }

    private static boolean isPresent(String text) {
        return text != null && !text.isBlank();
    }
}
