package id.sophumas.channel.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Collects the calls that one act comes to, on the thread that acts. */
@Component
public class Exchanges {

    /**
     * What an act brought and the calls it took.
     *
     * @param result what it returned
     */
    public record Recorded<T>(T result, List<Exchange> calls) {}

    private final ThreadLocal<List<Exchange>> current = new ThreadLocal<>();

    /** Acts and tells the calls made meanwhile; calls of an act that throws are lost, so acts here return what went wrong. */
    public <T> Recorded<T> during(Supplier<T> act) {
        List<Exchange> calls = new ArrayList<>();
        current.set(calls);
        try {
            return new Recorded<>(act.get(), List.copyOf(calls));
        } finally {
            current.remove();
        }
    }

    /** Notes a call; one outside any act is nobody's evidence. */
    public void add(Exchange call) {
        List<Exchange> calls = current.get();
        if (calls != null) {
            calls.add(call);
        }
    }
}
