package id.sophumas.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Finished runs of some years in a database, the same ones at every call: five SOPs in which one hundred people have parts, titles of common
 * and of rare words, a tenth late. The marks are those that the application itself gives a run.
 */
final class ManyRuns {

    static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    static final int SOPS = 5;
    static final int PEOPLE = 100;

    private static final String[] WORDS =
            ("rapat koordinasi kunjungan kerja pembukaan pameran siaran pers menteri deputi seminar nasional"
                            + " penandatanganan nota kesepahaman evaluasi program pengawasan bimbingan teknis sosialisasi peraturan"
                            + " pelantikan pejabat upacara peringatan hari")
                    .split(" ");
    private static final String[] CHANNELS = {"facebook", "instagram", "portal", "x", "youtube"};
    private static final Pattern INDEX = Pattern.compile("create (?:unique )?index (\\w+) on (\\w+) [^;]+");
    private static final int BATCH = 2000;

    private final int count;

    ManyRuns(int count) {
        this.count = count;
    }

    /** Writes them into the migrated database and lets it look at what it has. Filled first and indexed then, it takes minutes less. */
    void writeInto(DataSource database) throws SQLException {
        Map<String, String> indices = indices();
        for (String name : indices.keySet()) {
            execute(database, "drop index " + name);
        }
        writeRows(database);
        for (String index : indices.values()) {
            execute(database, index);
        }
        execute(database, "analyze");
    }

    /** The migration's own, by name. */
    private static Map<String, String> indices() {
        try {
            String migration = Files.readString(Path.of("src/main/resources/db/migration/V18__riwayat.sql"));
            return INDEX.matcher(migration)
                    .results()
                    .filter(index ->
                            index.group(2).equals("riwayat") || index.group(2).equals("riwayat_tanda"))
                    .collect(Collectors.toMap(index -> index.group(1), MatchResult::group));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void writeRows(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement run = connection.prepareStatement(
                        "insert into riwayat (baris, process_instance_id, sop_key, process_definition_id, versi, versi_tag, sop_nama, nomor,"
                                + " judul, mulai, pemulai, akhir, status, terlambat, kembali, kanal, lengkap)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)");
                PreparedStatement mark = connection.prepareStatement(
                        "insert into riwayat_tanda (tanda, mulai, baris) values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= count; number++) {
                RunFacts facts = facts(number);
                add(run, number, facts.line());
                for (byte[] bytes : facts.marks()) {
                    mark.setBytes(1, bytes);
                    mark.setObject(2, facts.line().mulai().atOffset(ZoneOffset.UTC));
                    mark.setLong(3, number);
                    mark.addBatch();
                }
                if (number % BATCH == 0 || number == count) {
                    run.executeBatch();
                    mark.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    /** The run of this number, the first of which is 1. */
    RunFacts facts(int number) {
        Random random = new Random(20_261_121L * number);
        int sop = random.nextInt(SOPS);
        Instant start = FIRST.plus(Duration.ofMinutes(15L * number));
        boolean isPaused = number % 1000 == 0;
        StringBuilder title = new StringBuilder();
        for (int word = 0; word < 6; word++) {
            title.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        title.append("ke-").append(number).append(number % 50_000 == 0 ? " ganjil" : "");
        Set<Participant> participants = new HashSet<>();
        for (int role = 0; role < 5; role++) {
            participants.add(new Participant("orang" + random.nextInt(PEOPLE), "peran" + sop + role));
        }
        if (number % 20_000 == 7) {
            participants.add(new Participant("jarang", "peran" + sop + "0"));
        }
        List<String> channels = new ArrayList<>();
        for (String channel : CHANNELS) {
            if (random.nextBoolean()) {
                channels.add(channel);
            }
        }
        RunLine line = new RunLine(
                new UUID(number, random.nextLong()).toString(),
                "sop" + sop,
                "sop" + sop + ":1:" + sop,
                1,
                "1.0.0",
                "Penyiapan Publikasi Kegiatan Nomor " + sop,
                "OT.01.02-07" + sop,
                title.toString(),
                start,
                "orang" + random.nextInt(PEOPLE),
                isPaused ? null : start.plus(Duration.ofHours(1 + random.nextInt(60))),
                isPaused ? RunStatus.DIJEDA : RunStatus.SELESAI,
                random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0,
                random.nextInt(3),
                channels);
        return new RunFacts(
                line, participants, List.of(line.judul()), List.of("Mohon dilengkapi nama pejabat dan tempatnya."));
    }

    private static void add(PreparedStatement run, int number, RunLine line) throws SQLException {
        run.setLong(1, number);
        run.setString(2, line.processInstanceId());
        run.setString(3, line.sopKey());
        run.setString(4, line.processDefinitionId());
        run.setInt(5, line.versi());
        run.setString(6, line.versiTag());
        run.setString(7, line.sopNama());
        run.setString(8, line.nomor());
        run.setString(9, line.judul());
        run.setObject(10, line.mulai().atOffset(ZoneOffset.UTC));
        run.setObject(11, line.pemulai(), Types.VARCHAR);
        run.setObject(12, (line.selesai() == null ? RunRows.NEVER : line.selesai()).atOffset(ZoneOffset.UTC));
        run.setString(13, line.status().name());
        run.setInt(14, line.terlambat());
        run.setInt(15, line.kembali());
        run.setString(16, String.join(",", line.kanal()));
        run.addBatch();
    }
}
