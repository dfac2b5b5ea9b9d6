package id.sophumas.attack;

import id.sophumas.jar.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Connections that are opened, begun, and left standing until this is closed. */
final class SlowClients implements AutoCloseable {

    private static final int READS_LITTLE = 2048;
    private static final int PATIENCE_MILLIS = 40_000;

    private final InetSocketAddress address;
    private final List<Socket> sockets = new ArrayList<>();

    SlowClients(URI base) {
        address = new InetSocketAddress("127.0.0.1", base.getPort());
    }

    /** So many more connections that send this and nothing else, and read nothing. */
    SlowClients and(int count, String sent) {
        for (int i = 0; i < count; i++) {
            open(sent);
        }
        return this;
    }

    /** Another connection that sends this. */
    Socket open(String sent) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(READS_LITTLE);
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            sockets.add(socket);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            return socket;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends this on a connection of its own and reads until the application closes it. */
    String answer(String sent) {
        try (Socket socket = open(sent)) {
            return read(socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What comes until the application closes the connection. */
    static String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[8192];
        try {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                text.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException nothingMore) {
            text.append("\n(left open)");
        }
        return text.toString();
    }

    /** The beginning of a request, with what the proxy in front adds. */
    static String request(String line) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n";
    }

    static String basic(Person person) {
        String pair = person.id() + ":" + person.password();
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    @Override
    public void close() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
