package id.sophumas.notification.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How each person wants to be mailed. What has been addressed already goes out as it was. */
@Service
public class MailChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person chose; each message by itself where nothing. */
    public Cara of(String userId) {
        return jdbc.sql("select surel from pilihan_pemberitahuan where pengguna = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .map(Cara::valueOf)
                .orElse(Cara.LANGSUNG);
    }

    /** Notes what the person chooses from now on. */
    public void choose(String userId, Cara cara) {
        if (update(userId, cara) == 0) {
            try {
                jdbc.sql("insert into pilihan_pemberitahuan (pengguna, surel, diubah) values (?, ?, ?)")
                        .params(userId, cara.name(), OffsetDateTime.now(clock))
                        .update();
            } catch (DuplicateKeyException chosenTwiceAtOnce) {
                update(userId, cara);
            }
        }
    }

    private int update(String userId, Cara cara) {
        return jdbc.sql("update pilihan_pemberitahuan set surel = ?, diubah = ? where pengguna = ?")
                .params(cara.name(), OffsetDateTime.now(clock), userId)
                .update();
    }
}
