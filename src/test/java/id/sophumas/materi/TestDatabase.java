package id.sophumas.materi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** The two databases the application runs on, each with our migrations. */
enum TestDatabase {
    H2 {
        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            try {
                server = EmbeddedPostgres.start();
                return server.getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    EmbeddedPostgres server;

    abstract DataSource open();

    DataSource migrated() {
        DataSource source = open();
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
