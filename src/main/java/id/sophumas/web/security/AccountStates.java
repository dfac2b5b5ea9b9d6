package id.sophumas.web.security;

import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what log-ins stand on from the database, which all nodes share; nothing of it is kept. */
@Component
class AccountStates {

    private final JdbcClient jdbc;

    AccountStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is true of this user at this moment; empty where there is none. */
    Optional<AccountState> of(String user) {
        Optional<String> stored = jdbc.sql("select SALT_, PWD_ from ACT_ID_USER where ID_ = ?")
                .param(user)
                .query((row, number) -> row.getString(1) + row.getString(2))
                .optional();
        return stored.map(hash -> new AccountState(
                hash,
                new HashSet<>(jdbc.sql("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ?")
                        .param(user)
                        .query(String.class)
                        .list())));
    }
}
