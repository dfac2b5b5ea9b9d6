package id.sophumas.engine.guard;

import id.sophumas.identity.Organisasi;
import id.sophumas.identity.Peran;
import id.sophumas.identity.people.NamesOverTime;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Tells of changes to accounts: the owner, and of a role its superior, who did not make the change. Where a group has no superior on the
 * ladder, all administrators are told. Writing joins the caller's transaction.
 */
@Component
class PeopleMessages {

    private static final String KIND = "akun";

    private final Notifications notifications;
    private final Organisasi organisasi;
    private final NamesOverTime names;

    PeopleMessages(Notifications notifications, Organisasi organisasi, NamesOverTime names) {
        this.notifications = notifications;
        this.organisasi = organisasi;
        this.names = names;
    }

    void roleGiven(String user, String role, String by) {
        String sentence =
                "%s dimasukkan ke peran %s oleh %s.".formatted(called(user), organisasi.nama(role), called(by));
        tellSuperior(
                role,
                "Pemegang peran baru: " + organisasi.nama(role),
                sentence
                        + " Bila Anda tidak mengetahui pengangkatan ini, tanyakan kepada administrator itu, lalu laporkan kepada auditor.");
        notifications.tellUser(
                user,
                message(
                        "Anda dimasukkan ke peran " + organisasi.nama(role),
                        sentence
                                + " Sampai akhir hari ini Anda belum dapat memutuskan apa yang disusun atau dimulai oleh administrator itu."));
    }

    void substitutionEntered(String user, String role, String by) {
        String sentence = "%s dicatat sebagai pengganti untuk peran %s oleh %s."
                .formatted(called(user), organisasi.nama(role), called(by));
        tellSuperior(
                role,
                "Pengganti untuk peran " + organisasi.nama(role),
                sentence + " Bila Anda tidak mengetahui penggantian ini, cabutlah pada halaman Penggantian.");
        notifications.tellUser(
                user, message("Anda dicatat sebagai pengganti untuk peran " + organisasi.nama(role), sentence));
    }

    void roleTaken(String user, String role, String by) {
        String sentence =
                "%s dikeluarkan dari peran %s oleh %s.".formatted(called(user), organisasi.nama(role), called(by));
        tellSuperior(role, "Pemegang peran berkurang: " + organisasi.nama(role), sentence);
        notifications.tellUser(user, message("Anda dikeluarkan dari peran " + organisasi.nama(role), sentence));
    }

    void passwordSet(String user, String by) {
        notifications.tellUser(
                user,
                message(
                        "Kata sandi Anda ditetapkan orang lain",
                        "%s menetapkan kata sandi baru untuk akun Anda. Gantilah dengan kata sandi Anda sendiri pada halaman profil (/camunda/app/welcome/): sebelum itu Anda belum dapat memutuskan, menandatangani, atau merilis apa pun. Bila Anda tidak memintanya, laporkan kepada atasan dan auditor."
                                .formatted(called(by))));
    }

    void left(String user, String by) {
        notifications.tellAdministrators(message(
                "Akun dinonaktifkan: " + called(user),
                "Akun %s dinonaktifkan oleh %s. Tugasnya kembali ke unit, perannya dicabut, dan penggantiannya berakhir."
                        .formatted(called(user), called(by))));
    }

    private void tellSuperior(String role, String title, String text) {
        organisasi
                .atasan(role)
                .map(Peran::id)
                .ifPresentOrElse(
                        superior -> notifications.tellRole(superior, message(title, text)),
                        () -> notifications.tellAdministrators(message(title, text)));
    }

    private String called(String user) {
        return names.latest(user).map(name -> name + " (" + user + ")").orElse(user);
    }

    private static Message message(String title, String text) {
        return new Message(KIND, title, text, null, null);
    }
}
