package id.sophumas.web.audit;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.identity.people.NamesOverTime.Called;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** What people were called when they did what is told, each looked up once for an answer. */
final class People {

    private final ProcessEngine engine;
    private final Members members;
    private final Map<String, List<Called>> known = new HashMap<>();

    People(ProcessEngine engine, Members members) {
        this.engine = engine;
        this.members = members;
    }

    /** With the name of that time; null for nobody. */
    Orang of(String userId, Instant at) {
        if (userId == null) {
            return null;
        }
        List<Called> names = known.computeIfAbsent(userId, members::names);
        return new Orang(
                userId,
                NamesOverTime.at(names, at).orElseGet(() -> Privileged.call(engine, () -> members.name(userId))));
    }

    Orang of(String userId, Date at) {
        return of(userId, at.toInstant());
    }

    Orang of(String userId, OffsetDateTime at) {
        return of(userId, at.toInstant());
    }
}
