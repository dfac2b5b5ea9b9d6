package id.sophumas.channel;

import id.sophumas.channel.http.Exchanges;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.channel.http.PlatformClients;
import id.sophumas.channel.token.PlatformTokens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** What a test of a platform's adapter needs of the rest of the module, without a Spring context. */
public final class ChannelFixtures {

    private ChannelFixtures() {}

    /** Credentials as they are configured, renewed by nobody. */
    public static PlatformTokens tokens() {
        return Mockito.mock(PlatformTokens.class, call -> {
            String token = call.getArgument(1, ChannelSettings.class).secret("access-token");
            return (AccessToken) () -> token;
        });
    }

    /** The settings of one channel, as the configuration {@code sop.channels.<channel>.<name>} would give them. */
    public static ChannelSettings settings(String channel, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put("sop.channels." + channel + "." + name, value));
        return new ChannelSettings(new Binder(new MapConfigurationPropertySource(all)), channel);
    }

    /** The platforms' capabilities as they are shipped; no channel is configured, so each is known by its platform's name. */
    public static CapabilityCatalogue catalogue() {
        try {
            return new CapabilityCatalogue(new MockEnvironment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clients that lose patience within seconds. */
    public static PlatformClients clients(Exchanges exchanges) {
        return new PlatformClients(
                new HttpProperties(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), DataSize.ofMegabytes(1)),
                exchanges);
    }

    /** A post with a text of its own for the channel; the account in its key is the channel's. */
    public static Post post(Channel channel, String text, Attachment... media) {
        return post(channel, text, null, media);
    }

    /** @param link what the post points its readers to; null where nothing */
    public static Post post(Channel channel, String text, String link, Attachment... media) {
        Account account = channel.account();
        return new Post(
                new LedgerKey("proses-1", account.channel(), account.id(), "materi-1", 1),
                sha256(text.getBytes(StandardCharsets.UTF_8)),
                "Rapat koordinasi",
                "Isi berita.",
                Optional.of(text),
                link,
                List.of(media));
    }

    /** A correction of the words alone. */
    public static Correction reworded(Post corrected) {
        Post published = new Post(
                corrected.key(),
                sha256(new byte[0]),
                corrected.judul(),
                corrected.isi(),
                Optional.of("Keliru"),
                corrected.tautan(),
                corrected.media());
        return new Correction(published, corrected);
    }

    /** A real JPEG, 640 by 480, that differs with its name. */
    public static Attachment picture(String name) {
        try {
            BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, name.hashCode());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return file(name, "Foto " + name, "image/jpeg", out.toByteArray(), 640, 480);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that pass for a film wherever nobody plays it. */
    public static Attachment film(String name, int bytes) {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return file(name, "", "video/mp4", content, null, null);
    }

    private static Attachment file(
            String name, String alt, String type, byte[] content, Integer width, Integer height) {
        return new Attachment(
                name,
                alt,
                type,
                content.length,
                sha256(content),
                width,
                height,
                null,
                () -> new ByteArrayInputStream(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
