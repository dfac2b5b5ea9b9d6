package id.sophumas.channel.token;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class TokensOnH2Test extends TokenContract {

    private static JdbcConnectionPool database;

    @BeforeAll
    static void start() {
        database = JdbcConnectionPool.create("jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1", "sop", "");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() {
        database.dispose();
    }

    @Override
    DataSource database() {
        return database;
    }
}
