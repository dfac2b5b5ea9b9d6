package id.sophumas.channel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that misbehaves to the byte: what it does with a connection is said in the test. */
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)$");

    /** What is done with one connection; it is closed afterwards. */
    @FunctionalInterface
    interface Talk {
        void with(Connection connection) throws Exception;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong received = new AtomicLong();

    RawServer(Talk talk) throws IOException {
        start(() -> {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                start(() -> {
                    try (client) {
                        talk.with(new Connection(client));
                    }
                });
            }
        });
    }

    /** Answers each request with the same text and keeps the connection. */
    static RawServer answering(String answer) throws IOException {
        return new RawServer(connection -> {
            while (connection.readRequest() != null) {
                connection.write(answer);
            }
        });
    }

    /** An answer as it goes over the wire. */
    static String answer(String status, String body, String... headers) {
        return "HTTP/1.1 " + status + "\r\n" + lines(headers) + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The first line and the headers of every request that came in whole. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Bytes of bodies received so far. */
    long received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }

    private static void start(Talks task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (Exception over) {
                        // The connection is gone, or the server closed: the client's side of it is what is tested.
                    }
                },
                "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Talks {
        void run() throws Exception;
    }

    /** One connection, seen from the server. */
    final class Connection {

        private final Socket client;

        private Connection(Socket client) {
            this.client = client;
        }

        /** Reads one request with its body; null where the client has closed. */
        String readRequest() throws IOException {
            InputStream in = client.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
                skipChunks(in);
            } else {
                Matcher length = LENGTH.matcher(text.replace("\r", ""));
                skip(in, length.find() ? Long.parseLong(length.group(1)) : 0);
            }
            requests.add(text);
            return text;
        }

        void write(String text) throws IOException {
            client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        }

        /** Closes so that the client is told "connection reset". */
        void reset() throws IOException {
            client.setSoLinger(true, 0);
            client.close();
        }

        /** Holds the connection until the client lets go of it. */
        void hold() throws IOException {
            skip(client.getInputStream(), Long.MAX_VALUE);
        }

        private void skipChunks(InputStream in) throws IOException {
            for (long size = chunk(in); size > 0; size = chunk(in)) {
                skip(in, size);
                line(in);
            }
            line(in);
        }

        private long chunk(InputStream in) throws IOException {
            return Long.parseLong(line(in), 16);
        }

        private String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        private void skip(InputStream in, long bytes) throws IOException {
            byte[] block = new byte[64 * 1024];
            for (long left = bytes; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    throw new IOException("client closed");
                }
                received.addAndGet(read);
                left -= read;
            }
        }
    }
}
