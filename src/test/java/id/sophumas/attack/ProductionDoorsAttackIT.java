package id.sophumas.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.jar.Person;
import id.sophumas.jar.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From outside nobody finds an open door: not by another address, another name, a claim of encryption, or the files beside it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Besieged.class)
class ProductionDoorsAttackIT {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Fortress fortress;

    ProductionDoorsAttackIT(Fortress fortress) {
        this.fortress = fortress;
    }

    @Test
    void shouldListenOnThisMachineOnly() throws IOException {
        for (InetAddress outside : addressesOfThisMachine()) {
            try (Socket socket = new Socket()) {
                InetSocketAddress door = new InetSocketAddress(outside, base().getPort());
                assertThat(connects(socket, door)).as(outside.toString()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/api/publikasi", "/pantau", "/actuator/health", "/publikasi"})
    void shouldTakeNoPasswordInClearText(String path) {
        if (fortress.isProduction()) {
            for (String told : new String[] {"http", "", "https,http"}) {
                Reply reply = fortress.as("admin")
                        .sending(Map.of("X-Forwarded-Proto", told))
                        .get(path);
                assertThat(reply.expect(403).text()).contains("tidak terenkripsi");
            }
        }
    }

    @Test
    void shouldAnswerToNoOtherName() throws IOException {
        for (String name : new String[] {"jahat.example", "localhost.jahat.example", "jahat.example:80"}) {
            assertThat(answerTo("Host: " + name + "\r\n")).startsWith("HTTP/1.1 400");
        }
        if (fortress.isProduction()) {
            assertThat(answerTo("Host: localhost\r\nX-Forwarded-Host: jahat.example\r\n"))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda", "/camunda/app/tasklist", "/camunda/app/", "/pantau"})
    void shouldLeadNowhereElse(String path) {
        Person visitor = fortress.visitor().sending(Map.of("Accept", "text/html"));

        visitor.get(path)
                .headers()
                .firstValue("Location")
                .ifPresent(way -> assertThat(way).startsWith("/").doesNotStartWith("//"));
    }

    @Test
    void shouldHaveBrowsersComeBackEncrypted() {
        for (String path : new String[] {"/publikasi", "/masuk", "/camunda/app/tasklist/default/"}) {
            List<String> told =
                    fortress.visitor().get(path).expect(200).headers().allValues("Strict-Transport-Security");
            assertThat(told).as(path).hasSize(fortress.isProduction() ? 1 : 0);
        }
    }

    @Test
    void shouldLeaveNoFileOfTheDataToOthers() throws IOException {
        Path data = fortress.workingDirectory().resolve("data");
        assertThat(Files.isDirectory(data)).isTrue();
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all.filter(each ->
                                    Files.isDirectory(each) || !each.toString().endsWith(".tmp"))
                            .filter(ProductionDoorsAttackIT::isOpenToOthers)
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                    .anyMatch(OTHERS::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    private String answerTo(String headers) throws IOException {
        try (Socket socket = new Socket("localhost", base().getPort())) {
            socket.getOutputStream()
                    .write(("GET /robots.txt HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private URI base() {
        return fortress.office().application().base();
    }

    private static boolean connects(Socket socket, InetSocketAddress door) {
        try {
            socket.connect(door, 5_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }
}
