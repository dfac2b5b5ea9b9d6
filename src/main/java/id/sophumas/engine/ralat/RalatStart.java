package id.sophumas.engine.ralat;

import id.sophumas.engine.guard.SentFields;
import id.sophumas.engine.guard.TextRule;
import id.sophumas.publication.Ralat;
import id.sophumas.publication.RalatKind;
import id.sophumas.publication.RalatRequests;
import id.sophumas.publication.Ralats;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What is asked for at the start: which run of an SOP, what is done to which of its posts, and why. */
@Component
class RalatStart {

    private static final Set<String> FIELDS = Set.of("prosesSop", "publikasi", "jenis", "alasan");
    private static final int LONGEST_REASON = 2000;
    private static final Set<String> READS_ALL = Set.of("auditor", "admin", "camunda-admin");

    private final RalatRuns runs;
    private final RalatRoles roles;
    private final Ralats ralats;
    private final RalatRequests requests;

    RalatStart(RalatRuns runs, RalatRoles roles, Ralats ralats, RalatRequests requests) {
        this.runs = runs;
        this.roles = roles;
        this.ralats = ralats;
        this.requests = requests;
    }

    void begin(DelegateExecution execution) {
        SentFields.checkStart(execution, FIELDS);
        Map<String, Object> sent = execution.getVariables();
        TextRule.check(sent);
        ProcessEngine engine = execution.getProcessEngine();
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        String run = TextRule.text(sent, "prosesSop")
                .orElseThrow(() -> RequestRefused.invalid("Pilih dahulu pelaksanaan SOP yang menayangkannya."));
        Sop sop = runs.sop(engine, run).orElseThrow(RalatStart::unknown);
        requireProposer(sop, caller);
        RalatKind kind = kind(sent);
        String reason = reason(sent);
        roles.approver(sop, groups(caller)::contains);
        List<Ralat> opened =
                requests.open(execution.getProcessInstanceId(), run, kind, chosen(sent), reason, caller.getUserId());
        execution.setVariable("judul", ralats.title(opened.get(0)));
        execution.setVariable(
                "publikasi", opened.stream().map(Ralat::publikasiId).collect(Collectors.joining(",")));
        execution.setVariable("pengusul", caller.getUserId());
    }

    /** Whoever has no part in the SOP does not learn that there is such a run. */
    private void requireProposer(Sop sop, Authentication caller) {
        Set<String> held = groups(caller);
        Stream<String> readers = Stream.of(
                        sop.roles().stream(),
                        sop.steps().stream().map(Step::reportsTo).filter(Objects::nonNull),
                        READS_ALL.stream())
                .flatMap(role -> role);
        if (readers.noneMatch(held::contains)) {
            throw unknown();
        }
        if (roles.proposers(sop).stream().noneMatch(held::contains)) {
            throw RequestRefused.forbidden(
                    "Ralat dan penarikan hanya dapat diusulkan oleh peran yang menyusun, memutuskan, atau menayangkan materi pada SOP ini.");
        }
    }

    private static RalatKind kind(Map<String, Object> sent) {
        return switch (TextRule.text(sent, "jenis").orElse("")) {
            case "ralat" -> RalatKind.RALAT;
            case "tarik" -> RalatKind.TARIK;
            default -> throw RequestRefused.invalid("Jenis wajib dipilih: \"ralat\" atau \"tarik\".");
        };
    }

    private static String reason(Map<String, Object> sent) {
        String reason = TextRule.text(sent, "alasan")
                .orElseThrow(
                        () -> RequestRefused.invalid("Alasan wajib diisi: mengapa kiriman ini diralat atau ditarik."));
        if (reason.length() > LONGEST_REASON) {
            throw RequestRefused.invalid("Alasan terlalu panjang: %d karakter, paling banyak %d. Ringkas alasan itu."
                    .formatted(reason.length(), LONGEST_REASON));
        }
        return reason.strip();
    }

    private static Set<String> chosen(Map<String, Object> sent) {
        return Arrays.stream(TextRule.text(sent, "publikasi").orElse("").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> groups(Authentication caller) {
        return caller == null || caller.getGroupIds() == null ? Set.of() : Set.copyOf(caller.getGroupIds());
    }

    private static RequestRefused unknown() {
        return RequestRefused.notFound("Proses SOP dengan id itu tidak ditemukan.");
    }
}
