package id.sophumas.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of runs that were called off. */
@Repository
public class Cancellations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    Cancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a run was called off; empty where it was not. */
    public Optional<Cancellation> of(String processInstanceId) {
        return jdbc.sql("select * from pembatalan where process_instance_id = ?")
                .param(processInstanceId)
                .query((row, number) -> cancellation(row))
                .optional();
    }

    void record(Cancellation cancellation) {
        jdbc.sql(
                        "insert into pembatalan (process_instance_id, sop_key, process_definition_id, versi, judul, alasan, oleh, peran,"
                                + " pemulai, langkah, waktu) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cancellation.processInstanceId(),
                        cancellation.sopKey(),
                        cancellation.processDefinitionId(),
                        cancellation.versi(),
                        cancellation.judul(),
                        cancellation.alasan(),
                        cancellation.oleh(),
                        cancellation.peran(),
                        cancellation.pemulai(),
                        write(cancellation.langkah()),
                        cancellation.waktu().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Cancellation cancellation(ResultSet row) throws SQLException {
        return new Cancellation(
                row.getString("process_instance_id"),
                row.getString("sop_key"),
                row.getString("process_definition_id"),
                row.getString("versi"),
                row.getString("judul"),
                row.getString("alasan"),
                row.getString("oleh"),
                row.getString("peran"),
                row.getString("pemulai"),
                read(row.getString("langkah")),
                row.getObject("waktu", OffsetDateTime.class).toInstant());
    }

    private static String write(List<Cancellation.OpenStep> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cancellation.OpenStep> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Cancellation.OpenStep>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
