package id.sophumas.web.reading;

import id.sophumas.audit.ReadingLog;
import id.sophumas.audit.RecentReadings;
import id.sophumas.identity.Caller;
import id.sophumas.identity.Roles;
import id.sophumas.web.InstanceSops;
import id.sophumas.web.security.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes what those who may read everything have read: once per person, thing and quarter of an hour. An official at the work of his own role
 * is not noted, not even where he is an administrator besides.
 */
@Component
class Readings {

    private static final int LONGEST_ID = 64;

    /** What no database keeps: control characters, and halves of surrogate pairs. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final List<ReadingRule> rules;
    private final Visitors visitors;
    private final InstanceSops sops;
    private final RecentReadings recent;
    private final ReadingLog log;
    private final TransactionTemplate own;

    Readings(
            List<ReadingRule> rules,
            Visitors visitors,
            InstanceSops sops,
            RecentReadings recent,
            ReadingLog log,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.visitors = visitors;
        this.sops = sops;
        this.recent = recent;
        this.log = log;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Notes what this request was answered with, where it is to be noted.
     *
     * @param body of a search that is sent in one; empty for none
     */
    void shown(HttpServletRequest request, byte[] body) {
        visitors.caller(request).filter(Readings::readsEverything).ifPresent(reader -> {
            Asked asked = Asked.of(request, body);
            // What is asked for again and again is looked up once.
            once(
                    reader.id() + " " + asked.key(),
                    () -> opened(asked)
                            .filter(opened -> isOfARun(opened) && !isOwnWork(reader, opened))
                            .ifPresent(opened -> once(reader.id() + " " + opened, () -> note(reader, opened))));
        });
    }

    private Optional<Opened> opened(Asked asked) {
        return rules.stream().flatMap(rule -> rule.opened(asked).stream()).findFirst();
    }

    /** In a transaction of its own, whatever the request has open: it stands before the answer leaves. */
    private void note(Caller reader, Opened opened) {
        String told = opened.keterangan() == null
                ? null
                : UNWRITABLE.matcher(opened.keterangan()).replaceAll("\uFFFD");
        own.executeWithoutResult(status -> log.note(reader.id(), opened.kind(), opened.processInstanceId(), told));
    }

    private void once(String reading, Runnable work) {
        if (!recent.begin(reading)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            recent.forget(reading);
            throw failed;
        }
    }

    private static boolean readsEverything(Caller caller) {
        return Stream.of(Roles.AUDITOR, Roles.PROCESS_OWNER, Roles.ADMIN).anyMatch(caller::has);
    }

    /** No run has a longer id, or a stranger one: of what is none, nothing is read. */
    private static boolean isOfARun(Opened opened) {
        String id = opened.processInstanceId();
        return id == null
                || id.length() <= LONGEST_ID && !UNWRITABLE.matcher(id).find();
    }

    private boolean isOwnWork(Caller caller, Opened opened) {
        return opened.processInstanceId() != null
                && sops.of(opened.processInstanceId())
                        .filter(sop -> !Collections.disjoint(sop.roles(), caller.roles()))
                        .isPresent();
    }
}
