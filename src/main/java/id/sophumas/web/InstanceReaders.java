package id.sophumas.web;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Callers;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read what came of an instance: the roles of its SOP, those it reports to, their superiors, and auditors. */
@Component
public class InstanceReaders {

    private static final Set<String> READS_ALL = Set.of("auditor", "admin", "camunda-admin");

    private final InstanceSops instances;
    private final Callers callers;

    InstanceReaders(InstanceSops instances, Callers callers) {
        this.instances = instances;
        this.callers = callers;
    }

    /**
     * The SOP of an instance that the caller may read.
     *
     * @throws RequestRefused where the id is blank (INVALID), names no SOP's instance (NOT_FOUND), or the caller has no part in the SOP
     *     (FORBIDDEN)
     */
    public Sop require(String processInstanceId) {
        if (processInstanceId.isBlank()) {
            throw RequestRefused.invalid("Parameter \"processInstanceId\" wajib diisi.");
        }
        Sop sop = instances
                .of(processInstanceId)
                .orElseThrow(() -> RequestRefused.notFound("Proses SOP dengan id itu tidak ditemukan."));
        Caller caller = callers.current();
        Stream<String> readers = Stream.of(
                        sop.roles().stream(),
                        sop.steps().stream().map(Step::reportsTo).filter(Objects::nonNull),
                        sop.atasan().values().stream(),
                        READS_ALL.stream())
                .flatMap(roles -> roles);
        if (readers.noneMatch(caller::has)) {
            throw RequestRefused.forbidden("Peran Anda tidak berwenang membaca catatan proses SOP ini.");
        }
        return sop;
    }
}
