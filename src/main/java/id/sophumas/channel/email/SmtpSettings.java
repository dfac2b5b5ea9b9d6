package id.sophumas.channel.email;

import id.sophumas.channel.ChannelSettings;
import id.sophumas.channel.Loopback;
import id.sophumas.channel.http.HttpProperties;
import id.sophumas.refusal.StartRefused;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The server that takes the mail, and the account on it.
 *
 * @param username null where the server wants no account
 * @param password null as before
 */
record SmtpSettings(String host, int port, String username, String password) {

    private static final int TLS_FROM_THE_START = 465;
    private static final int SUBMISSION = 587;
    private static final int RELAY = 25;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:]+]?");

    /** @throws StartRefused where the host is missing, or an account is half there */
    static SmtpSettings of(ChannelSettings settings) {
        String host = settings.required("host");
        if (!HOST.matcher(host).matches()) {
            throw settings.refused(
                    "host", "bukan nama server", "Tulis nama servernya saja, misalnya smtp.instansi.go.id.");
        }
        boolean account = settings.optional("username").isPresent()
                || settings.optional("password").isPresent();
        return new SmtpSettings(
                host,
                settings.optional("port").map(given -> port(settings, given)).orElse(account ? SUBMISSION : RELAY),
                account ? settings.secret("username") : null,
                account ? settings.secret("password") : null);
    }

    private static int port(ChannelSettings settings, String given) {
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw settings.refused("port", "bukan nomor port", "Tulis bilangan 1 sampai 65535, biasanya 587.");
        }
        return Integer.parseInt(given);
    }

    boolean hasAccount() {
        return username != null;
    }

    /**
     * The same in Jakarta Mail's words. An account's password never goes out unencrypted, except to this very machine.
     *
     * @param bounds how long and how much the server may say
     */
    Properties properties(HttpProperties bounds) {
        Properties mail = new Properties();
        mail.put("mail.smtp.host", host);
        mail.put("mail.smtp.port", String.valueOf(port));
        mail.put("mail.smtp.auth", String.valueOf(hasAccount()));
        mail.put("mail.smtp.ssl.enable", String.valueOf(port == TLS_FROM_THE_START));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        mail.put("mail.smtp.starttls.enable", "true");
        mail.put(
                "mail.smtp.starttls.required",
                String.valueOf(hasAccount() && port != TLS_FROM_THE_START && !Loopback.is(host)));
        mail.put("mail.smtp.connectiontimeout", millis(bounds.connectTimeout()));
        // A server looks into a message before it says that it has it.
        mail.put("mail.smtp.timeout", millis(bounds.uploadTimeout()));
        mail.put("mail.smtp.writetimeout", millis(bounds.uploadTimeout()));
        // That it took the message is known by then; a word of farewell lost is no doubt.
        mail.put("mail.smtp.quitwait", "false");
        mail.put("mail.smtp.socketFactory", new BoundedSockets(bounds.maxReply().toBytes()));
        mail.put("mail.smtp.socketFactory.fallback", "false");
        return mail;
    }

    private static String millis(java.time.Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    @Override
    public String toString() {
        return "smtp://%s:%d".formatted(host, port);
    }
}
