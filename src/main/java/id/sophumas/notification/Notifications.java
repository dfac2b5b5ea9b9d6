package id.sophumas.notification;

import id.sophumas.identity.Caller;
import id.sophumas.identity.Roles;
import id.sophumas.identity.substitution.Acting;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes messages to roles and people and shows each his list. Writing joins the caller's transaction; where there is a mail server, what is
 * written is mailed after that, see {@code id.sophumas.notification.mail}.
 */
@Service
public class Notifications {

    private static final int MOST = 200;
    private static final String MINE = " (untuk_pengguna = :user or untuk_peran in (:roles))";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings mail;
    private final Acting acting;

    Notifications(JdbcClient jdbc, Clock clock, MailSettings mail, Acting acting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mail = mail;
        this.acting = acting;
    }

    /** Tells everybody who holds the role; nobody has to hold it yet. */
    public void tellRole(String role, Message message) {
        insert(role, null, message);
    }

    /** Tells those who administer the application. */
    public void tellAdministrators(Message message) {
        tellRole(Roles.ADMIN, message);
    }

    /** Tells one person; of a task, whoever acts for him at this moment as well. */
    public void tellUser(String user, Message message) {
        insert(null, user, message);
        if (message.taskId() != null) {
            acting.forPerson(user).forEach(substitute -> insert(null, substitute, message));
        }
    }

    /** Tells the person who has a task, or where nobody has it, everybody of its role. */
    public void tellWorker(String user, String role, Message message) {
        if (user != null) {
            tellUser(user, message);
        } else if (role != null) {
            tellRole(role, message);
        }
    }

    /** The newest messages to this person or one of his roles, at most 200, unread ones first; times in the clock's zone. */
    public List<Notification> forCaller(Caller caller) {
        return jdbc.sql("select * from pemberitahuan where" + MINE
                        + " order by case when dibaca_pada is null then 0 else 1 end, id desc fetch first " + MOST
                        + " rows only")
                .param("user", caller.id())
                .param("roles", roles(caller))
                .query(row(clock.getZone()))
                .list();
    }

    /** How many messages to this person or one of his roles nobody has read. */
    public int unread(Caller caller) {
        return jdbc.sql("select count(*) from pemberitahuan where dibaca_pada is null and" + MINE)
                .param("user", caller.id())
                .param("roles", roles(caller))
                .query(Integer.class)
                .single();
    }

    /**
     * Marks a message as read, for the role too where it is for one; who read it first stays on record.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such message for this person
     */
    public void markRead(long id, Caller caller) {
        int found = jdbc.sql("update pemberitahuan set dibaca_oleh = coalesce(dibaca_oleh, :user),"
                        + " dibaca_pada = coalesce(dibaca_pada, :now) where id = :id and" + MINE)
                .param("user", caller.id())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("roles", roles(caller))
                .update();
        if (found == 0) {
            throw RequestRefused.notFound("Pemberitahuan " + id + " tidak ada atau bukan untuk Anda.");
        }
    }

    /**
     * Marks this person's unread messages as read, all but reports: each of those is received for itself.
     *
     * @param newest the newest message he has seen; what came after it stays unread
     */
    public void markAllRead(long newest, Caller caller) {
        jdbc.sql("update pemberitahuan set dibaca_oleh = :user, dibaca_pada = :now"
                        + " where id <= :newest and dibaca_pada is null and jenis <> :report and" + MINE)
                .param("user", caller.id())
                .param("now", OffsetDateTime.now(clock))
                .param("newest", newest)
                .param("report", Message.REPORT)
                .param("roles", roles(caller))
                .update();
    }

    private void insert(String role, String user, Message message) {
        jdbc.sql(
                        "insert into pemberitahuan (untuk_peran, untuk_pengguna, jenis, judul, isi, process_instance_id, task_id, dibuat, surel)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        role,
                        user,
                        message.jenis(),
                        message.judul(),
                        message.isi(),
                        message.processInstanceId(),
                        message.taskId(),
                        OffsetDateTime.now(clock),
                        mail.isOn() ? "MENUNGGU" : "TIDAK")
                .update();
    }

    /** An empty list is no SQL: nobody holds the role without a name. */
    private static List<String> roles(Caller caller) {
        return caller.roles().isEmpty() ? List.of("") : List.copyOf(caller.roles());
    }

    private static RowMapper<Notification> row(ZoneId zone) {
        return (row, number) -> new Notification(
                row.getLong("id"),
                row.getString("untuk_peran"),
                row.getString("untuk_pengguna"),
                row.getString("jenis"),
                row.getString("judul"),
                row.getString("isi"),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                inZone(row.getObject("dibuat", OffsetDateTime.class), zone),
                inZone(row.getObject("dibaca_pada", OffsetDateTime.class), zone),
                row.getString("dibaca_oleh"));
    }

    private static OffsetDateTime inZone(OffsetDateTime time, ZoneId zone) {
        return time == null ? null : time.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
