package id.sophumas.deadline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Both databases that the application runs on, empty but migrated. */
public final class Databases implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final JdbcDataSource h2 = new JdbcDataSource();

    public Databases() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        h2.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        all().forEach(database -> Flyway.configure().dataSource(database).load().migrate());
    }

    public List<DataSource> all() {
        return List.of(h2, postgres.getPostgresDatabase());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
