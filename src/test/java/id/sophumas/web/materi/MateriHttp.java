package id.sophumas.web.materi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks HTTP to the server under test as any client would. */
final class MateriHttp {

    private static final String BOUNDARY = "batas-sophumas";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    MateriHttp(int port) {
        this.port = port;
    }

    record Answer(int status, Map<String, java.util.List<String>> headers, byte[] bytes) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(bytes);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A multipart body under construction. */
    static final class Form {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        static Form materi(String json) {
            return new Form().part("name=\"materi\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
        }

        Form media(String name, byte[] bytes) {
            return part("name=\"media\"; filename=\"" + name + "\"", "application/octet-stream", bytes);
        }

        Form part(String disposition, String type, byte[] bytes) {
            write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (type != null) {
                write(("Content-Type: " + type + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            write("\r\n".getBytes(StandardCharsets.UTF_8));
            write(bytes);
            write("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        private byte[] end() {
            write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }

        private void write(byte[] bytes) {
            body.write(bytes, 0, bytes.length);
        }
    }

    Answer post(String user, Form form) {
        return send(user, "POST", "/api/materi", form);
    }

    Answer put(String user, String id, Form form, String... headers) {
        return send(user, "PUT", "/api/materi/" + id, form, headers);
    }

    Answer get(String user, String path, String... headers) {
        return send(user, "GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer send(String user, String method, String path, Form form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "multipart/form-data; boundary=" + BOUNDARY;
        return send(user, method, path, HttpRequest.BodyPublishers.ofByteArray(form.end()), all);
    }

    Answer send(String user, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(MateriServer.USER, user)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
