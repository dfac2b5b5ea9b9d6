package id.sophumas.identity.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The tables {@code penggantian} and {@code penggantian_peran}. */
@Component
class SubstitutionRows {

    private static final String NEWEST_FIRST = " order by mulai desc, id desc";

    private final JdbcClient jdbc;

    SubstitutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off everybody else who would check and write, until the caller's transaction ends. */
    void lock() {
        jdbc.sql("select id from kunci_wakil where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    long insert(SubstitutionRules.Accepted accepted, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into penggantian (jenis, digantikan, pengganti, mulai, sampai, surat_perintah, dicatat_oleh, dicatat_pada)"
                                + " values (:jenis, :digantikan, :pengganti, :mulai, :sampai, :surat, :oleh, :pada)")
                .param("jenis", accepted.kind().text())
                .param("digantikan", accepted.absentee().orElse(null))
                .param("pengganti", accepted.substitute())
                .param("mulai", accepted.period().from())
                .param("sampai", accepted.period().to())
                .param("surat", accepted.order())
                .param("oleh", by)
                .param("pada", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = key.getKey().longValue();
        accepted.roles()
                .forEach(role -> jdbc.sql("insert into penggantian_peran (penggantian, peran) values (?, ?)")
                        .params(id, role)
                        .update());
        return id;
    }

    /** Whether it was still there to be withdrawn. */
    boolean withdraw(long id, Withdrawal withdrawal) {
        return jdbc.sql("update penggantian set dicabut_oleh = ?, dicabut_pada = ?, alasan_cabut = ?"
                                + " where id = ? and dicabut_pada is null")
                        .params(withdrawal.by(), withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.reason(), id)
                        .update()
                > 0;
    }

    Optional<Substitution> find(long id) {
        return withRoles(jdbc.sql("select * from penggantian where id = ?")
                        .param(id)
                        .query((row, number) -> substitution(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Substitution> all() {
        return withRoles(jdbc.sql("select * from penggantian" + NEWEST_FIRST)
                .query((row, number) -> substitution(row))
                .list());
    }

    /** Those not withdrawn that are meant for the day or a later one. */
    List<Substitution> from(LocalDate day) {
        return withRoles(jdbc.sql("select * from penggantian where sampai >= ? and dicabut_pada is null" + NEWEST_FIRST)
                .param(day)
                .query((row, number) -> substitution(row))
                .list());
    }

    /** Those meant for the day, withdrawn ones too: they may be of effect until a moment to come. */
    List<Substitution> on(LocalDate day) {
        return withRoles(jdbc.sql("select * from penggantian where mulai <= ? and sampai >= ?" + NEWEST_FIRST)
                .params(day, day)
                .query((row, number) -> substitution(row))
                .list());
    }

    /** As {@link #on}, of one substitute: asked at every request. */
    List<Substitution> on(LocalDate day, String substitute) {
        return withRoles(
                jdbc.sql("select * from penggantian where pengganti = ? and mulai <= ? and sampai >= ?" + NEWEST_FIRST)
                        .params(substitute, day, day)
                        .query((row, number) -> substitution(row))
                        .list());
    }

    private List<Substitution> withRoles(List<Substitution> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<String>> roles = jdbc
                .sql("select penggantian, peran from penggantian_peran where penggantian in (:ids) order by peran")
                .param("ids", found.stream().map(Substitution::id).toList())
                .query((row, number) -> Map.entry(row.getLong("penggantian"), row.getString("peran")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(each -> new Substitution(
                        each.id(),
                        each.kind(),
                        each.absentee(),
                        roles.getOrDefault(each.id(), List.of()),
                        each.substitute(),
                        each.period(),
                        each.order(),
                        each.enteredBy(),
                        each.enteredAt(),
                        each.withdrawal()))
                .toList();
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                Kind.of(row.getString("jenis")).orElseThrow(),
                Optional.ofNullable(row.getString("digantikan")),
                List.of(),
                row.getString("pengganti"),
                new Period(row.getObject("mulai", LocalDate.class), row.getObject("sampai", LocalDate.class)),
                row.getString("surat_perintah"),
                row.getString("dicatat_oleh"),
                row.getObject("dicatat_pada", OffsetDateTime.class).toInstant(),
                withdrawal(row));
    }

    static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("dicabut_pada", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Withdrawal(row.getString("dicabut_oleh"), at.toInstant(), row.getString("alasan_cabut")));
    }
}
