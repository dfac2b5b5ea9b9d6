package id.sophumas.standin;

import id.sophumas.standin.Watcher.Moment;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Passes SMTP on to a server command by command, and can go wrong at each: what the server must not do is not passed on, and what it has done
 * may be answered badly or not at all.
 */
final class SmtpLine implements AutoCloseable {

    /** {@code GREETING} is the server's first word, {@code MESSAGE} the end of the message itself. */
    static final List<String> COMMANDS = List.of("GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "MESSAGE", "QUIT");

    private static final int FLOOD = 100 * 1024 * 1024;

    /** @param first how many of the command go well before */
    private record Planned(Fault fault, int first, int times) {}

    /** The connection is to be cut. */
    private static final class Cut extends IOException {}

    private final int behind;
    private final Map<String, Planned> faults = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "smtp-line");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Watcher watcher = (moment, command) -> {};
    private ServerSocket listening;
    private Future<?> accepting;
    private int port;

    SmtpLine(int port, int behind) {
        this.port = port;
        this.behind = behind;
        listen();
    }

    int port() {
        return port;
    }

    void fail(String command, Fault fault, int first, int times) {
        if (!COMMANDS.contains(command)) {
            throw new IllegalArgumentException(command);
        }
        faults.put(command, new Planned(fault, first, times));
        if (fault == Fault.REFUSE && first == 0 && command.equals(COMMANDS.get(0))) {
            deafen();
        }
    }

    void watch(Watcher told) {
        watcher = told;
    }

    void answer(String recipient, String reply) {
        answers.put(recipient, reply);
    }

    void heal() {
        faults.clear();
        answers.clear();
        listen();
    }

    long count(String command) {
        return received.stream().filter(command::equals).count();
    }

    /** Who was named to the server, in order. */
    List<String> recipients() {
        return recipients;
    }

    private synchronized void listen() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            port = socket.getLocalPort();
            accepting = threads.submit(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void deafen() {
        try {
            if (listening != null) {
                listening.close();
                listening = null;
                // Until then somebody may still be let in, and the port is not free.
                accepting.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (socket.isClosed()) {
                    client.close();
                } else {
                    threads.submit(() -> serve(client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            new Conversation(client, server).hold();
        } catch (IOException over) {
            // as connections are
        }
    }

    private synchronized Fault planned(String command) {
        Planned planned = faults.get(command);
        if (planned == null) {
            return null;
        }
        if (planned.first() > 0) {
            faults.put(command, new Planned(planned.fault(), planned.first() - 1, planned.times()));
            return null;
        }
        if (planned.times() <= 1) {
            faults.remove(command);
        } else {
            faults.put(command, new Planned(planned.fault(), 0, planned.times() - 1));
        }
        return planned.fault();
    }

    /** One connection. */
    private final class Conversation {

        private final InputStream fromClient;
        private final OutputStream toClient;
        private final InputStream fromServer;
        private final OutputStream toServer;
        private boolean abandoned;

        private Conversation(Socket client, Socket server) throws IOException {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            fromClient = new BufferedInputStream(client.getInputStream());
            toClient = client.getOutputStream();
            fromServer = new BufferedInputStream(server.getInputStream());
            toServer = server.getOutputStream();
        }

        private void hold() throws IOException {
            pass("GREETING", new byte[0]);
            for (byte[] said = line(fromClient); said.length > 0; said = line(fromClient)) {
                String command = text(said).replaceAll("[^A-Za-z].*", "").toUpperCase(Locale.ROOT);
                String answer = command.equals("RCPT") ? answers.get(recipient(said)) : null;
                if (answer != null) {
                    received.add(command);
                    reply(answer);
                } else if (pass(command, said) && command.equals("DATA")) {
                    pass("MESSAGE", message());
                } else if (command.equals("RCPT")) {
                    recipients.add(recipient(said));
                }
            }
        }

        /** Whether it was passed on and answered as the server answered. */
        private boolean pass(String command, byte[] said) throws IOException {
            received.add(command);
            watcher.at(Moment.RECEIVED, command);
            Fault fault = planned(command);
            if (fault == null || isMeaningless(fault, command)) {
                byte[] answer = asked(said);
                watcher.at(Moment.DONE, command);
                toClient.write(answer);
                watcher.at(Moment.ANSWERED, command);
                return !text(answer).startsWith("4") && !text(answer).startsWith("5");
            }
            // The server still waits for a message that it must not get, and would take all that follows for it.
            abandoned = command.equals("MESSAGE") && !fault.name().startsWith("DO_");
            switch (fault) {
                case REFUSE -> {
                    deafen();
                    throw new Cut();
                }
                case THROTTLE -> {
                    reply("421 4.7.0 Too many connections, try again later");
                    throw new Cut();
                }
                case BREAK -> reply("451 4.3.0 Internal error");
                case UNAUTHORISED ->
                    reply(
                            command.equals("AUTH")
                                    ? "535 5.7.8 Authentication credentials invalid"
                                    : "530 5.7.0 Authentication required");
                case CONTENT -> reply("554 5.6.0 Message content rejected");
                case SLOW -> pause();
                case HTML -> reply("<!doctype html><html><body>Sedang dalam pemeliharaan</body></html>");
                case DO_AND_DROP -> {
                    asked(said);
                    throw new Cut();
                }
                case DO_AND_HALF -> {
                    byte[] answer = asked(said);
                    toClient.write(answer, 0, answer.length / 2);
                    throw new Cut();
                }
                case DO_AND_FLOOD -> {
                    asked(said);
                    flood();
                }
            }
            return false;
        }

        /** The server has no such words for this command. */
        private boolean isMeaningless(Fault fault, String command) {
            return fault == Fault.UNAUTHORISED && !List.of("AUTH", "MAIL").contains(command)
                    || fault == Fault.CONTENT && !List.of("DATA", "MESSAGE").contains(command);
        }

        private byte[] asked(byte[] said) throws IOException {
            if (abandoned) {
                return "250 2.0.0 OK\r\n".getBytes(StandardCharsets.US_ASCII);
            }
            toServer.write(said);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] line;
            do {
                line = line(fromServer);
                answer.writeBytes(line);
            } while (line.length > 3 && line[3] == '-');
            return answer.toByteArray();
        }

        private byte[] message() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] line;
            do {
                line = line(fromClient);
                message.writeBytes(line);
            } while (line.length > 0 && !text(line).equals(".\r\n"));
            return message.toByteArray();
        }

        private void reply(String line) throws IOException {
            toClient.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private void flood() throws IOException {
            byte[] block = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < FLOOD; sent += block.length) {
                toClient.write(block);
            }
        }

        /** Says nothing for as long as the line is there, which is longer than any client's patience in the tests. */
        private void pause() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            throw new Cut();
        }
    }

    /** With its end; empty where there is no more. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            line.write(read);
            if (read == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static String recipient(byte[] said) {
        return text(said).replaceAll("(?s).*<(.*)>.*", "$1");
    }

    @Override
    public void close() {
        closed.countDown();
        deafen();
        threads.shutdownNow();
    }
}
