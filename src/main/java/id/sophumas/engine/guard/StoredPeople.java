package id.sophumas.engine.guard;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People and groups as the database has them, besides the engine: what it has read it keeps for the whole command, and would not let the
 * changed one be saved.
 */
@Component
class StoredPeople {

    private final JdbcClient jdbc;

    StoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Any part may be null. */
    record Profile(String firstName, String lastName, String email) {}

    /** Either part may be null. */
    record NamedGroup(String name, String type) {}

    Optional<Profile> user(String id) {
        return jdbc.sql("select FIRST_, LAST_, EMAIL_ from ACT_ID_USER where ID_ = ?")
                .param(id)
                .query((row, number) -> new Profile(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<NamedGroup> group(String id) {
        return jdbc.sql("select NAME_, TYPE_ from ACT_ID_GROUP where ID_ = ?")
                .param(id)
                .query((row, number) -> new NamedGroup(row.getString(1), row.getString(2)))
                .optional();
    }

    boolean isMember(String userId, String groupId) {
        return jdbc.sql("select count(*) from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = ?")
                        .params(userId, groupId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int members(String groupId) {
        return jdbc.sql("select count(*) from ACT_ID_MEMBERSHIP where GROUP_ID_ = ?")
                .param(groupId)
                .query(Integer.class)
                .single();
    }
}
