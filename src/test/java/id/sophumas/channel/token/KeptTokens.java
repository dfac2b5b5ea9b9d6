package id.sophumas.channel.token;

import id.sophumas.channel.http.PlatformClients;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Credentials that are really kept and renewed, in a database of their own, for tests of what uses them. */
public final class KeptTokens {

    private final Tokens tokens;
    private final PlatformTokens configured;

    public KeptTokens(PlatformClients clients) {
        DataSource database = migrated();
        TokenProperties properties = new TokenProperties(
                Base64.getEncoder().encodeToString(new byte[32]), List.of(), null, 0.75, Duration.ofMinutes(1));
        Vault vault =
                new Vault(JdbcClient.create(database), new JdbcTransactionManager(database), new TokenKeys(properties));
        this.tokens = new Tokens(vault, properties);
        this.configured = new PlatformTokens(tokens, clients);
    }

    /** As the platforms' adapters are given them. */
    public PlatformTokens configured() {
        return configured;
    }

    Tokens all() {
        return tokens;
    }

    private static DataSource migrated() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
