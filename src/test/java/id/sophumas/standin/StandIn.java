package id.sophumas.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sophumas.standin.Watcher.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A platform that listens on the loopback address, keeps what was posted and counts it. A fault told by {@link #fail} meets the next calls of
 * that name; effects happen in {@link #answer} only, which is not reached where a fault says that nothing was done.
 */
public abstract class StandIn implements Platform {

    private static final int FLOOD = 100 * 1024 * 1024;

    static {
        // Else each answer waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String basePath;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Planned> faults = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Watcher watcher = (moment, call) -> {};
    private HttpServer server;
    private int port;

    private record Planned(Fault fault, int times) {}

    /** @param basePath path below which it answers, e.g. {@code /meta}; empty for none */
    protected StandIn(String basePath, int port) {
        this.basePath = basePath;
        this.port = port;
        listen();
    }

    /** What the platform calls this request; null where it has no such address, which is answered with 404. */
    protected abstract String name(String method, String path, Map<String, String> query);

    /** The same under the name it goes by, where that depends on more than the address. */
    protected Call exactly(Call call) {
        return call;
    }

    /** Does what the platform does, strictly: wrong fields, order, limits or credentials are refused as the platform refuses them. */
    protected abstract Answer answer(Call call);

    /** The platform's own words for a 429, with its header for the wait. */
    protected abstract Answer throttled();

    /** The platform's own words for credentials that it does not accept. */
    protected abstract Answer unauthorised();

    /** The platform's own words for content that it does not take; null where this call carries none. */
    protected abstract Answer contentRefused(String call);

    /** Where it is reached, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port + basePath;
    }

    /** Every call received, failed ones included. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public long count(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).count();
    }

    @Override
    public void watch(Watcher told) {
        watcher = told;
    }

    @Override
    public void fail(String name, Fault fault, int times) {
        if (!callNames().contains(name)) {
            throw new IllegalArgumentException(name);
        }
        faults.put(name, new Planned(fault, times));
        if (fault == Fault.REFUSE && calledFirst(name)) {
            deafen();
        }
    }

    @Override
    public void heal() {
        faults.clear();
        listen();
    }

    @Override
    public synchronized void deafen() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private boolean calledFirst(String name) {
        return callNames().indexOf(name) == 0;
    }

    private synchronized void listen() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            port = server.getAddress().getPort();
            server.setExecutor(threads);
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String answered = taken(exchange);
        if (answered != null) {
            watcher.at(Moment.ANSWERED, answered);
        }
    }

    /** The name of the call; null where it has none. */
    private String taken(HttpExchange exchange) throws IOException {
        try (exchange) {
            String full = exchange.getRequestURI().getPath();
            String path = full.startsWith(basePath) ? full.substring(basePath.length()) : full;
            Map<String, String> query = Call.fields(exchange.getRequestURI().getRawQuery());
            String name = full.startsWith(basePath) ? name(exchange.getRequestMethod(), path, query) : null;
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (name == null) {
                send(exchange, other(new Call("", exchange.getRequestMethod(), path, query, headers(exchange), body)));
                return null;
            }
            Call call = exactly(new Call(name, exchange.getRequestMethod(), path, query, headers(exchange), body));
            calls.add(call);
            watcher.at(Moment.RECEIVED, call.name());
            respond(exchange, call, planned(call.name()));
            return call.name();
        }
    }

    /** What is answered below no known call, e.g. the page that shows the posts. */
    protected Answer other(Call call) {
        return Answer.empty(404, Map.of());
    }

    private synchronized Fault planned(String name) {
        Planned planned = faults.get(name);
        if (planned == null) {
            return null;
        }
        if (planned.times() <= 1) {
            faults.remove(name);
        } else {
            faults.put(name, new Planned(planned.fault(), planned.times() - 1));
        }
        return planned.fault();
    }

    private void respond(HttpExchange exchange, Call call, Fault fault) throws IOException {
        if (fault == null) {
            Answer answer = answer(call);
            watcher.at(Moment.DONE, call.name());
            send(exchange, answer);
            return;
        }
        switch (fault) {
            case THROTTLE -> send(exchange, throttled());
            case BREAK -> send(exchange, Answer.json(500, Map.of("error", "internal")));
            case UNAUTHORISED -> send(exchange, unauthorised());
            case CONTENT -> {
                Answer refusal = contentRefused(call.name());
                send(exchange, refusal == null ? answer(call) : refusal);
            }
            case SLOW -> pause();
            case DO_AND_DROP -> answer(call);
            case HTML -> send(exchange, Answer.html("Sedang dalam pemeliharaan"));
            case DO_AND_HALF -> half(exchange, answer(call));
            case DO_AND_FLOOD -> flood(exchange, answer(call));
            case REFUSE -> deafen();
        }
    }

    /** Says nothing for as long as the stand-in is there, which is longer than any client's patience in the tests. */
    private void pause() {
        try {
            closed.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static void half(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), Math.max(2, answer.body().length));
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private static void flood(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), FLOOD);
        OutputStream out = exchange.getResponseBody();
        byte[] block = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < FLOOD; sent += block.length) {
            out.write(block);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    @Override
    public void close() {
        closed.countDown();
        deafen();
        threads.shutdownNow();
    }
}
