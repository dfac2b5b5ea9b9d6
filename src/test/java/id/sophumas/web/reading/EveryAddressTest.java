package id.sophumas.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.TryoutApplication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Of every address of ours it is known whether what it shows is noted. */
@TryoutApplication
class EveryAddressTest {

    /** What it shows is public, one's own, about the application itself, or noted where it is read. */
    private static final Set<String> NOT_NOTED = Set.of(
            // Noted by itself, each time.
            "/api/berkas/{id}",
            "/api/riwayat/ekspor",
            "/api/riwayat/ekspor/langkah",
            "/api/riwayat/{processInstanceId}",
            // What can be searched for, and the searches and the log themselves.
            "/api/riwayat/dibuka",
            "/api/riwayat/pencarian",
            "/api/riwayat/pilihan",
            // One's own messages and work.
            "/api/pemberitahuan",
            "/api/pemberitahuan/jumlah",
            "/api/pemberitahuan/pilihan",
            "/api/beban/ringkasan",
            "/api/ralat/pilihan",
            "/pemberitahuan",
            // On the cards of a list that is noted itself: whether it is paused, and the time left, for the ids which
            // that list told.
            "/api/tugas",
            // The application, its accounts and its SOPs.
            "/api/jam",
            "/api/orang/perubahan",
            "/api/kanal",
            "/api/kanal/keadaan",
            "/api/kanal/kemampuan",
            "/api/pantau/diagram",
            "/api/sop/{key}",
            "/api/riwayat/sop/{key}/banding",
            "/api/zona",
            "/instansi",
            "/instansi/logo",
            "/kanal",
            "/masuk",
            "/masuk/isian");

    private static final Pattern PUBLIC = Pattern.compile("/publikasi.*|/robots.txt|/error|\\$\\{.*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private List<ReadingRule> rules;

    @Test
    void shouldBeNotedOrSaidToNeedNoNote() {
        Set<String> read = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(Predicate.not(PUBLIC.asMatchPredicate()))
                .forEach(read::add);

        assertThat(read).contains("/api/materi/{id}", "/jalan/{processInstanceId}");
        assertThat(read.stream().filter(each -> !isNoted(each))).containsExactlyInAnyOrderElementsOf(NOT_NOTED);
    }

    private boolean isNoted(String address) {
        Asked asked = new Asked(
                address.replace("{n}", "1").replaceAll("\\{[^}]*}", "tidak-ada"),
                address.equals("/api/pratinjau") || address.startsWith("/api/pratinjau/")
                        ? Map.of("materiId", "tidak-ada")
                        : Map.of());
        Asked ofRun = new Asked(asked.path(), Map.of("processInstanceId", "tidak-ada"));
        return isNoted(asked) || isNoted(ofRun);
    }

    /** A thing that is looked for and not there would have been noted. */
    private boolean isNoted(Asked asked) {
        try {
            return rules.stream().anyMatch(rule -> rule.opened(asked).isPresent());
        } catch (RequestRefused notThere) {
            return true;
        }
    }
}
