package id.sophumas.jar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What stands in the database, which can be read while the application is dead. */
final class Tables {

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** How many articles of this title the portal has; its feed shows the newest only. */
    long articlesTitled(String judul) {
        return count("select count(*) from portal_artikel where judul = ?", judul);
    }

    /** Whether the ledger still says that the SOP's only post is being sent. */
    boolean isSending(String instance) {
        return count("select count(*) from publikasi where status = 'SENDING' and process_instance_id = ?", instance)
                == 1;
    }

    /** How many different nodes hold a post that is being sent. */
    long sendingNodes() {
        return count("select count(distinct pelaksana) from publikasi where status = 'SENDING'");
    }

    /** How many posting processes had a job that calls a platform fail. */
    long triedAgain() {
        return count("select count(distinct process_instance_id_) from act_hi_job_log"
                + " where act_id_ = 'serviceTask_tayangkan' and job_exception_msg_ is not null");
    }

    /** @param sql answers one number */
    private long count(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                query.setString(at + 1, parameters[at]);
            }
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
