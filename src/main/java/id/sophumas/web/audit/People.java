package id.sophumas.web.audit;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The names of people, each looked up once for an answer. */
final class People {

    private final ProcessEngine engine;
    private final Members members;
    private final Map<String, Orang> known = new HashMap<>();

    People(ProcessEngine engine, Members members) {
        this.engine = engine;
        this.members = members;
    }

    /** Null for null. */
    Orang of(String userId) {
        return userId == null
                ? null
                : known.computeIfAbsent(userId, id -> new Orang(id, Privileged.call(engine, () -> members.name(id))));
    }
}
