package id.sophumas.notification.mail;

import id.sophumas.identity.Addressees;
import id.sophumas.identity.Addressees.Addressee;
import id.sophumas.workingtime.Calendars;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses new messages: a row for each address, committed before anything is sent, and by one node only. */
@Component
class Distribution {

    private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final MailChoices choices;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    private record Undistributed(long id, String role, String user, Instant written) {}

    Distribution(
            JdbcClient jdbc,
            Addressees addressees,
            MailChoices choices,
            Calendars calendars,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.choices = choices;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
    }

    void round() {
        jdbc.sql("select id, untuk_peran, untuk_pengguna, dibuat from pemberitahuan where surel = 'MENUNGGU'"
                        + " order by id fetch first " + AT_ONCE + " rows only")
                .query((row, number) -> new Undistributed(
                        row.getLong("id"),
                        row.getString("untuk_peran"),
                        row.getString("untuk_pengguna"),
                        row.getObject("dibuat", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(this::tryToDistribute);
    }

    private void tryToDistribute(Undistributed message) {
        try {
            transaction.executeWithoutResult(status -> distribute(message));
        } catch (RuntimeException e) {
            // The others are still to be addressed; this one is tried again in the next round.
            LOG.warn("Message {} could not be addressed", message.id(), e);
        }
    }

    private void distribute(Undistributed message) {
        int mine = jdbc.sql("update pemberitahuan set surel = 'DIBAGI' where id = ? and surel = 'MENUNGGU'")
                .param(message.id())
                .update();
        if (mine == 1) {
            List<Addressee> all =
                    message.user() == null ? addressees.ofRole(message.role()) : addressees.ofUser(message.user());
            Map<String, Addressee> once = new LinkedHashMap<>();
            all.forEach(each -> once.putIfAbsent(each.address().toLowerCase(Locale.ROOT), each));
            once.values().forEach(each -> insert(message, each));
        }
    }

    private void insert(Undistributed message, Addressee to) {
        Cara cara = to.userId() == null ? Cara.LANGSUNG : choices.of(to.userId());
        Instant notBefore =
                cara == Cara.LANGSUNG ? message.written() : calendars.office().nextMorning(message.written());
        jdbc.sql("insert into surel (pemberitahuan, pengguna, alamat, cara, tidak_sebelum, status, diubah)"
                        + " values (?, ?, ?, ?, ?, 'MENUNGGU', ?)")
                .params(message.id(), to.userId(), to.address(), cara.name())
                .params(notBefore.atOffset(ZoneOffset.UTC), OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }
}
