package id.sophumas.channel;

import id.sophumas.refusal.StartRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.Binder;

/** What the configuration says of one channel; each platform reads it as its own record, so that environment variables bind as well. */
public final class ChannelSettings {

    private final Binder binder;
    private final String channel;
    private final String prefix;

    ChannelSettings(Binder binder, String channel) {
        this.binder = binder;
        this.channel = channel;
        this.prefix = "sop.channels." + channel;
    }

    /** The settings as a record with one component per setting; components that are not configured are null or their default value. */
    public <T> T as(Class<T> type) {
        return binder.bindOrCreate(prefix, type);
    }

    /** One setting; empty where it is not configured or blank. */
    public Optional<String> optional(String setting) {
        return Optional.ofNullable(
                        binder.bind(prefix + "." + setting, String.class).orElse(null))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    /**
     * One setting that must be there.
     *
     * @throws StartRefused where it is not
     */
    public String required(String setting) {
        return optional(setting)
                .orElseThrow(() ->
                        refused(setting, "belum diisi", "Isi %s.%s, lalu jalankan lagi.".formatted(prefix, setting)));
    }

    /**
     * A credential that must be there, fit to travel in a header. The refusal never shows it.
     *
     * @throws StartRefused where it is missing or carries a line break or another character that no credential has
     */
    public String secret(String setting) {
        // Not stripped: a line break at the end is what a careless copy leaves, and belongs to be said and not to be
        // guessed.
        String given = binder.bind(prefix + "." + setting, String.class).orElse("");
        if (given.isBlank()) {
            return required(setting);
        }
        if (!given.chars().allMatch(c -> c >= 0x20 && c < 0x7F) || !given.equals(given.strip())) {
            throw refused(
                    setting,
                    "memuat ganti baris, spasi di tepi, atau karakter yang tidak mungkin ada dalam kredensial",
                    "Salin ulang %s.%s tanpa ganti baris dan spasi.".formatted(prefix, setting));
        }
        return given;
    }

    /**
     * Where the platform is reached, without a slash at the end; it may carry a path.
     *
     * @param usual the platform's own address, where {@code base-url} is not configured; null where there is none
     * @throws StartRefused where it is missing or no address with scheme http or https and a host
     */
    public String baseUrl(String usual) {
        String given = optional("base-url").orElse(usual);
        if (given == null) {
            return required("base-url");
        }
        try {
            URI uri = new URI(given);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return given.replaceAll("/+$", "");
            }
        } catch (URISyntaxException said) {
            // as below
        }
        throw refused(
                "base-url",
                "bukan alamat yang sah",
                "Tulis %s.base-url lengkap dengan skemanya, misalnya https://contoh.go.id.".formatted(prefix));
    }

    /**
     * As {@link #baseUrl}, where credentials go with each call as they are: it must be https, except on this machine.
     *
     * @throws StartRefused also where credentials would cross a network unencrypted
     */
    public String encryptedBaseUrl(String usual) {
        String address = baseUrl(usual);
        URI uri = URI.create(address);
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !Loopback.is(uri.getHost())) {
            throw refused(
                    "base-url",
                    "memakai http, padahal kredensial ikut terkirim",
                    "Pakai alamat https pada %s.base-url; http hanya untuk komputer ini sendiri.".formatted(prefix));
        }
        return address;
    }

    /**
     * What to say where a setting is there and wrong.
     *
     * @param why Indonesian, goes on after the setting's name; never shows a credential
     * @param action Indonesian, what to do about it
     */
    public StartRefused refused(String setting, String why, String action) {
        return new StartRefused(
                "Pengaturan %s.%s untuk kanal \"%s\" %s. / This channel setting is missing or wrong."
                        .formatted(prefix, setting, channel, why),
                action);
    }
}
