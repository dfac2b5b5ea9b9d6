package id.sophumas.channel.meta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sophumas.channel.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the files of posts where platforms fetch them, as the portal does. */
public final class PublicFiles implements AutoCloseable {

    private final Map<String, Attachment> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    public PublicFiles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** The file with the address where it is served from now on. */
    public Attachment published(Attachment file) {
        String path = "/" + file.sha256();
        files.put(path, file);
        return at(file, address() + path);
    }

    /** The file with an address where nothing is. */
    public Attachment lost(Attachment file) {
        return at(file, address() + "/tidak-ada.jpg");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Attachment at(Attachment file, String address) {
        return new Attachment(
                file.nama(),
                file.teksAlternatif(),
                file.jenis(),
                file.ukuran(),
                file.sha256(),
                file.lebar(),
                file.tinggi(),
                address,
                file.isi());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Attachment file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", file.jenis());
            exchange.sendResponseHeaders(200, file.ukuran());
            try (InputStream bytes = file.isi().getInputStream()) {
                bytes.transferTo(exchange.getResponseBody());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
