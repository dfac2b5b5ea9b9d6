package id.sophumas.watch;

import id.sophumas.channel.Account;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the administrators 14 and 3 days before a credential ends that nobody renews, and when one cannot be renewed any more. */
@Component
class TokenWarnings {

    private static final String KIND = "token";
    private static final int LOST = 0;

    /** Platforms round, and tell an end as so many seconds from now. */
    private static final Duration SAME_END = Duration.ofDays(1);

    private static final Duration SAME_BEGINNING = Duration.ofMinutes(1);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    private static final String WHAT_TO_DO =
            " Minta kredensial yang baru pada platform, isikan pada pengaturan sop.channels.%s,"
                    + " lalu jalankan ulang aplikasi. Tanpa itu, penayangan pada kanal ini akan gagal.";

    private final WarningRecords records;
    private final Notifications notifications;
    private final CapabilityCatalogue catalogue;
    private final Clock zone;

    /** @param zone the office's clock, of which only the zone counts: credentials end in real time */
    TokenWarnings(WarningRecords records, Notifications notifications, CapabilityCatalogue catalogue, Clock zone) {
        this.records = records;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** Warns where it is time and has not been done. */
    void consider(Account account, TokenEnd end, Instant now) {
        end.threshold(now)
                .ifPresent(threshold -> records.once(
                        account,
                        threshold.days(),
                        end.expires(),
                        SAME_END,
                        () -> notifications.tellAdministrators(ending(account, end, now))));
        if (end.isLost()) {
            records.once(
                    account,
                    LOST,
                    end.since(),
                    SAME_BEGINNING,
                    () -> notifications.tellAdministrators(lost(account, end)));
        }
    }

    private Message ending(Account account, TokenEnd end, Instant now) {
        String date = DATE.format(end.expires().atZone(zone.getZone()));
        long days = Math.max(0, Duration.between(now, end.expires()).toDays());
        boolean isOver = !end.expires().isAfter(now);
        String name = catalogue.label(account.channel());
        return new Message(
                KIND,
                "Token kanal %s %s %s".formatted(name, isOver ? "sudah berakhir pada" : "berakhir pada", date),
                "Kredensial akun %s pada kanal %s %s pada %s%s dan tidak diperbarui oleh aplikasi."
                                .formatted(
                                        account.id(),
                                        name,
                                        isOver ? "sudah berakhir" : "berakhir",
                                        date,
                                        isOver
                                                ? ""
                                                : days == 0
                                                        ? ", kurang dari sehari lagi,"
                                                        : ", %d hari lagi,".formatted(days))
                        + WHAT_TO_DO.formatted(account.channel()),
                null,
                null);
    }

    private Message lost(Account account, TokenEnd end) {
        String name = catalogue.label(account.channel());
        return new Message(
                KIND,
                "Token kanal %s tidak dapat diperbarui".formatted(name),
                "Kredensial akun %s pada kanal %s tidak dapat diperbarui. %s"
                                .formatted(account.id(), name, end.message())
                        + WHAT_TO_DO.formatted(account.channel()),
                null,
                null);
    }
}
