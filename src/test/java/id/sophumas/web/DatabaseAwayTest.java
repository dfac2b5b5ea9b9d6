package id.sophumas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

/** What PostgreSQL and the pool say while the database is away, and what people are told then. */
class DatabaseAwayTest {

    @Test
    void shouldKnowADatabaseThatDropsItsConnectionsAndOneThatIsGone() throws Exception {
        SQLException dropped;
        SQLException gone;
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource database = server.getPostgresDatabase();
            try (Connection connection = database.getConnection();
                    Connection administrator = database.getConnection()) {
                Statement statement = connection.createStatement();
                String query = "select 1 from pg_stat_activity";
                statement.execute(query);
                administrator
                        .createStatement()
                        .execute(
                                "select pg_terminate_backend(pid) from pg_stat_activity where query = '" + query + "'");
                dropped = catchThrowableOfType(SQLException.class, () -> statement.execute(query));
            }
            HikariConfig pooled = new HikariConfig();
            pooled.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pooled.setConnectionTimeout(250);
            pooled.setInitializationFailTimeout(-1);
            server.close();
            try (HikariDataSource pool = new HikariDataSource(pooled)) {
                gone = catchThrowableOfType(SQLException.class, pool::getConnection);
            }
        }

        assertThat(DatabaseAway.causes(new UncategorizedSQLException("asking", "select 1", dropped)))
                .isTrue();
        assertThat(DatabaseAway.causes(new CannotGetJdbcConnectionException("away", gone)))
                .isTrue();
        TransactionSystemException rollback =
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException(dropped));
        assertThat(DatabaseAway.causes(new IllegalStateException(rollback))).isTrue();
        assertThat(ProblemStatus.of(new CannotGetJdbcConnectionException("away", gone)))
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(ProblemText.detail(HttpStatus.SERVICE_UNAVAILABLE, gone)).contains("Basis data", "muat ulang");
    }

    @Test
    void shouldNotBlameTheConnectionForAStatementThatIsWrong() {
        assertThat(DatabaseAway.causes(null)).isFalse();
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(DatabaseAway.causes(new SQLException("no state"))).isFalse();
    }
}
