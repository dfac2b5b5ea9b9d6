package id.sophumas.engine.deployment;

import id.sophumas.sop.SopCatalogue;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the SOPs in force before anybody asks: many who ask at once would each read all of them, and hold up everybody else meanwhile. */
@Component
class SopsReadAtStart {

    private final SopCatalogue sops;

    SopsReadAtStart(SopCatalogue sops) {
        this.sops = sops;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        sops.current();
    }
}
