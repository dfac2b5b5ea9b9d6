package id.sophumas.channel.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was a secret a while ago still is one: a call that began with the token before may end after the next one came. */
final class FormerSecrets {

    private static final int KEPT = 4;

    private final Deque<Credential> former = new ArrayDeque<>();

    synchronized void add(Credential replaced) {
        former.addFirst(replaced);
        while (former.size() > KEPT) {
            former.removeLast();
        }
    }

    /** All secrets there are and lately were; never null or blank. */
    synchronized List<String> with(Credential current) {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(current), former.stream())
                .flatMap(each -> Stream.of(String.valueOf(each.access()), String.valueOf(each.refresh())))
                .filter(secret -> !secret.equals("null") && !secret.isBlank())
                .forEach(all::add);
        return List.copyOf(all);
    }
}
