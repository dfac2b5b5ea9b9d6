package id.sophumas.identity.people;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Notes, before the first request is taken, the names of people who were there before names were kept. No migration can: on a new database it
 * runs before the engine has made its tables.
 */
@Component
class NameSeeding implements SmartInitializingSingleton {

    private final NamesOverTime names;

    NameSeeding(NamesOverTime names) {
        this.names = names;
    }

    @Override
    public void afterSingletonsInstantiated() {
        names.noteThoseKnown();
    }
}
