package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Headers that never end, however busily they come. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class HeaderAttackIT {

    private static final int CONNECTIONS = 20;

    private final Fortress fortress;

    HeaderAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @Test
    void shouldCloseConnectionsWhoseHeadersDripForEver() throws IOException {
        URI base = fortress.office().application().base();
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Socket socket = new Socket(base.getHost(), base.getPort());
            socket.setSoTimeout(50);
            socket.getOutputStream()
                    .write("GET /publikasi HTTP/1.1\r\nHost: localhost\r\nX-Tetes: "
                            .getBytes(StandardCharsets.US_ASCII));
            open.add(socket);
        }

        await("all of them are closed by the server")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    open.removeIf(HeaderAttackIT::isClosed);
                    return open.isEmpty();
                });

        assertThat(fortress.visitor().get("/actuator/health").status()).isEqualTo(200);
    }

    /** Sends one more byte; the answer to it is the end of the connection, some time. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
