package id.sophumas.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class BoundedSocketsTest {

    private static final int MOST = 1_000;

    @Test
    void shouldReadWhatAServerSaysButNotMoreThanItsBound() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new BoundedSockets(MOST).createSocket()) {
            client.connect(server.getLocalSocketAddress());
            try (Socket talkative = server.accept()) {
                talkative.getOutputStream().write(new byte[MOST + 1]);
                InputStream said = client.getInputStream();

                assertThat(said.readNBytes(MOST)).hasSize(MOST);
                assertThatThrownBy(() -> client.getInputStream().read())
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("too much");
            }
        }
    }
}
