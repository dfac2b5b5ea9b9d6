package id.sophumas.web;

import id.sophumas.engine.Privileged;
import id.sophumas.identity.Members;
import id.sophumas.identity.Names;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** The names in the engine's profiles, whoever asks: officials may not list users, but see who has worked before them. */
@Component
class EngineNames implements Names {

    private final ProcessEngine engine;
    private final Members members;

    EngineNames(ProcessEngine engine, Members members) {
        this.engine = engine;
        this.members = members;
    }

    @Override
    public String of(String userId, Instant at) {
        return userId == null ? null : Privileged.call(engine, () -> members.name(userId, at));
    }
}
