package id.sophumas.jar;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Holds up the portal, which calls nobody that could be watched: its tables are locked from outside, so that it stands still just before or
 * just after its article is written. Wants PostgreSQL.
 */
final class PortalStall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection articles;
    private final Connection ledger;
    private final Connection looking;

    PortalStall(DataSource database) throws SQLException {
        articles = database.getConnection();
        ledger = database.getConnection();
        looking = database.getConnection();
        articles.setAutoCommit(false);
        ledger.setAutoCommit(false);
        execute(articles, "lock table portal_artikel in share row exclusive mode");
    }

    /** Waits until the ledger says SENDING and the article waits to be written. */
    void awaitBeforeArticle(String instance) {
        await("the portal wants to write")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("select count(*) from publikasi where status = 'SENDING' and process_instance_id = '"
                                        + instance + "'")
                                == 1
                        && count("select count(*) from pg_locks where not granted and relation ="
                                        + " 'portal_artikel'::regclass")
                                > 0);
    }

    /** Lets the article be written, but not the ledger say so; waits until it is written. */
    void awaitAfterArticle(String instance) throws SQLException {
        awaitBeforeArticle(instance);
        execute(ledger, "select id from publikasi where process_instance_id = '" + instance + "' for update");
        articles.rollback();
        await("the article is there")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("select count(*) from portal_artikel where process_instance_id = '" + instance + "'")
                        == 1);
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = looking.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        articles.close();
        ledger.close();
        looking.close();
    }
}
