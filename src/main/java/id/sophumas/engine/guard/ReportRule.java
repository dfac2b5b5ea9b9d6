package id.sophumas.engine.guard;

import id.sophumas.identity.Members;
import id.sophumas.materi.LineBreaks;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the SOP says "melaporkan kepada", the result reaches that role's messages with its content, and is acknowledged there. */
@Component
@Order(60)
class ReportRule implements StepRule {

    private final Notifications notifications;
    private final MateriService materi;
    private final Members members;

    ReportRule(Notifications notifications, MateriService materi, Members members) {
        this.notifications = notifications;
        this.materi = materi;
        this.members = members;
    }

    @Override
    public void apply(Completion completion) {
        String role = completion.step().reportsTo();
        if (role != null && completion.isPositive()) {
            notifications.tellRole(
                    role,
                    new Message(
                            Message.REPORT,
                            "Laporan: " + completion.step().name(),
                            report(completion),
                            completion.processInstanceId(),
                            null));
        }
    }

    private String report(Completion completion) {
        return "%s.\n\nJudul: %s\nSOP: %s\nLangkah: %s\nDilaporkan oleh: %s%s"
                .formatted(
                        completion.step().mutuBaku().output(),
                        Objects.toString(completion.before().apply("judul"), "-"),
                        completion.sop().name(),
                        completion.step().name(),
                        members.name(completion.performer()),
                        completion
                                .materiId()
                                .map(materi::latest)
                                .map(ReportRule::content)
                                .orElse(""));
    }

    private static String content(MateriVersion version) {
        String texts = version.teks().entrySet().stream()
                .map(each -> "\n\nTeks untuk %s:\n%s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        String files = version.media().stream()
                .map(each -> "\n%s (%s)".formatted(each.nama(), each.teksAlternatif()))
                .collect(Collectors.joining());
        return LineBreaks.plain("\n\nMateri versi %d (SHA-256 %s)\n\n%s\n\n%s"
                        .formatted(version.versi(), version.sha256(), version.judul(), version.isi())
                + (version.tautan() == null ? "" : "\n\nTautan: " + version.tautan())
                + texts
                + (files.isEmpty() ? "" : "\n\nMedia:" + files));
    }
}
