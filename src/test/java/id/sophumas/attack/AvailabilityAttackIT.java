package id.sophumas.attack;

import static id.sophumas.attack.SlowClients.basic;
import static id.sophumas.attack.SlowClients.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sophumas.jar.Multipart;
import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow and greedy clients, with and without an account, stop neither the portal nor health. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class AvailabilityAttackIT {

    private static final int CLIENTS = 250;
    private static final String FORM =
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nnama=";
    private static final String JSON = "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    private final Fortress fortress;

    AvailabilityAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @Test
    void strangersWhoSendTheLoginFormSlowlyStopNobody() {
        try (SlowClients clients = clients()) {
            clients.and(CLIENTS, request("POST /masuk") + FORM);

            Siege.isBorne(fortress.visitor());
            fortress.as("auditor").get("/api/riwayat").expect(200);
        }
    }

    @Test
    void formsOfOfficialPagesSentSlowlyByStrangersStopNobody() {
        try (SlowClients clients = clients()) {
            clients.and(CLIENTS, request("POST /penggantian") + "Accept: text/html\r\n" + FORM);

            Siege.isBorne(fortress.visitor());
        }
    }

    @Test
    void anOfficialWhoSendsSlowlyStopsNobody() {
        try (SlowClients clients = clients()) {
            String slow = basic(fortress.as("stafHumas"));
            clients.and(CLIENTS, request("POST /engine-rest/task") + slow + JSON);
            clients.and(
                    CLIENTS,
                    request("POST /api/materi") + slow
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000000\r\n\r\n--x\r\n");

            Siege.isBorne(fortress.visitor());
        }
    }

    @Test
    void slowReadersStopNobody() {
        try (SlowClients clients = clients()) {
            clients.and(CLIENTS, request("GET /camunda/lib/deps.js") + "\r\n");

            Siege.isBorne(fortress.visitor());
        }
    }

    @Test
    void idleConnectionsStopNobody() {
        try (SlowClients clients = clients()) {
            clients.and(500, "").and(200, request("GET /publikasi") + "X-Panjang: ");

            Siege.isBorne(fortress.visitor());
        }
    }

    /** The answer comes although the body never does: nobody has waited for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/materi",
                "/engine-rest/task",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/filter/x/list",
                "/publikasi",
                "/error"
            })
    void noBodyIsReadBeforeItIsKnownWhoSendsIt(String path) throws IOException {
        for (String type :
                List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data;boundary=x")) {
            try (SlowClients clients = clients()) {
                Socket socket = clients.open(
                        request("POST " + path) + "Content-Type: " + type + "\r\nContent-Length: 100000000\r\n\r\n");
                byte[] beginning = socket.getInputStream().readNBytes(12);

                assertThat(new String(beginning, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 4");
            }
        }
    }

    @Test
    void aFormThatNeverComesIsGivenUp() {
        try (SlowClients clients = clients()) {
            assertThat(clients.answer(request("POST /masuk") + FORM))
                    .startsWith("HTTP/1.1 408")
                    .contains("kirim lagi");
        }
    }

    @Test
    void aFormThatDripsIsGivenUp() throws IOException {
        try (SlowClients clients = clients()) {
            Socket socket = clients.open(request("POST /masuk")
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nnama=");

            // Each byte comes long before any limit between two pieces.
            await().atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        socket.getOutputStream().write('a');
                        return socket.getInputStream().available() > 0;
                    });
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void whoeverFindsNoPlaceIsToldWhenToComeAgain() {
        try (SlowClients clients = clients()) {
            clients.and(CLIENTS, request("POST /masuk") + FORM);

            String answer = clients.answer(request("POST /masuk") + "Connection: close\r\n" + FORM);
            assertThat(answer)
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: ")
                    .contains("Tunggu beberapa saat");
        }
    }

    @Test
    void anUploadInPiecesArrivesWhileStrangersBesiegeTheDoor() throws IOException {
        Multipart form = new Multipart().json("materi", "{\"judul\": \"Tiba juga\", \"isi\": \"Isi.\"}");
        byte[] body = form.bytes();
        try (SlowClients clients = clients()) {
            clients.and(CLIENTS, request("POST /masuk") + FORM);
            Socket socket = clients.open(request("POST /api/materi") + basic(fortress.as("stafHumas"))
                    + "Connection: close\r\nContent-Type: " + form.contentType() + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            for (byte each : body) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
            }

            assertThat(SlowClients.read(socket)).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void aQueryOfThousandsOfQueriesIsRefused() {
        Person admin = fortress.as("admin");
        for (String path :
                List.of("task", "process-instance", "history/task", "history/process-instance", "task/count")) {
            Reply answer = admin.post(
                    "/engine-rest/" + path,
                    Map.of("orQueries", Collections.nCopies(2000, Map.of("name", "x", "processVariables", List.of()))));

            assertThat(answer.expect(400).text()).contains("Persempit");
        }
        admin.post("/engine-rest/task", Map.of("orQueries", List.of(Map.of("name", "x"), Map.of("owner", "y"))))
                .expect(200);
    }

    private SlowClients clients() {
        return new SlowClients(fortress.office().application().base());
    }
}
