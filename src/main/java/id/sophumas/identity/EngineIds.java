package id.sophumas.identity;

import java.util.regex.Pattern;

/** What the engine accepts as the id of a user or group. */
final class EngineIds {

    private static final Pattern ACCEPTED = Pattern.compile("[a-zA-Z0-9]+|camunda-admin");

    private EngineIds() {}

    static boolean isValid(String id) {
        return id != null && ACCEPTED.matcher(id).matches();
    }
}
