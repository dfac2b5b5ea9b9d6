package id.sophumas.web.audit;

import id.sophumas.audit.PostLine;
import id.sophumas.audit.RunComment;
import id.sophumas.audit.RunLine;
import id.sophumas.audit.StepLine;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.ZoneName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the exported lists. Times are those of the office's clock, and say so on top. */
final class ExportColumns {

    private static final int ID = 38;
    private static final int NAME = 28;
    private static final int TITLE = 44;
    private static final int TIME = 20;
    private static final int SHORT = 14;
    private static final int HASH = 68;

    private static final Map<String, String> POST_STATUS = Map.of(
            "PREPARED", "Disiapkan",
            "SENDING", "Sedang dikirim",
            "PUBLISHED", "Sudah tayang",
            "REJECTED", "Ditolak",
            "UNKNOWN", "Belum pasti, sedang diperiksa");

    private final People people;
    private final UnaryOperator<String> roleName;
    private final AccountMarks marks;
    private final ZoneId clockZone;
    private final String zone;

    ExportColumns(People people, UnaryOperator<String> roleName, AccountMarks marks, ZoneId zone) {
        this.people = people;
        this.roleName = roleName;
        this.marks = marks;
        this.clockZone = zone;
        this.zone = " (" + ZoneName.of(zone) + ")";
    }

    List<Column<ExportedRun>> ofRuns() {
        return Stream.concat(
                        ExportColumns.<ExportedRun>ofRun(ExportedRun::run, true),
                        Stream.of(
                                new Column<ExportedRun>(
                                        "Mulai" + zone, TIME, run -> run.run().mulai()),
                                new Column<ExportedRun>(
                                        "Dimulai oleh",
                                        NAME,
                                        run -> name(
                                                run.run().pemulai(), run.run().mulai())),
                                new Column<ExportedRun>(
                                        "Akun pemulai", NAME, run -> run.run().pemulai()),
                                new Column<ExportedRun>(
                                        "Selesai" + zone, TIME, run -> run.run().selesai()),
                                new Column<ExportedRun>(
                                        "Status",
                                        SHORT,
                                        run -> run.run().status().label()),
                                new Column<ExportedRun>(
                                        "Keterlambatan", SHORT, run -> run.run().terlambat()),
                                new Column<ExportedRun>("Langkah terlambat", SHORT, ExportedRun::lateSteps),
                                new Column<ExportedRun>(
                                        "Jumlah keterlambatan langkah (menit kerja)", SHORT, ExportedRun::lateMinutes),
                                new Column<ExportedRun>(
                                        "Melampaui waktu seluruh SOP (menit kerja)",
                                        SHORT,
                                        run -> run.detail().menitLewatTotal()),
                                new Column<ExportedRun>(
                                        "Dikembalikan", SHORT, run -> run.run().kembali()),
                                new Column<ExportedRun>(
                                        "Disetujui oleh",
                                        NAME,
                                        run -> name(
                                                run.detail().penyetuju(),
                                                run.detail().disetujui())),
                                new Column<ExportedRun>(
                                        "Akun penyetuju",
                                        NAME,
                                        run -> run.detail().penyetuju()),
                                new Column<ExportedRun>(
                                        "Disetujui" + zone,
                                        TIME,
                                        run -> run.detail().disetujui()),
                                new Column<ExportedRun>(
                                        "Kanal tayang",
                                        NAME,
                                        run -> String.join(", ", run.run().kanal())),
                                new Column<ExportedRun>("Alamat tayang", TITLE, ExportColumns::addresses),
                                new Column<ExportedRun>(
                                        "Komentar" + zone,
                                        TITLE,
                                        run -> comments(run.detail().comments()))))
                .toList();
    }

    List<Column<ExportedRun.Step>> ofSteps() {
        return Stream.concat(
                        ExportColumns.<ExportedRun.Step>ofRun(ExportedRun.Step::run, false),
                        Stream.of(
                                step("No. langkah", SHORT, step -> step.line().urut()),
                                step("Langkah", TITLE, step -> step.line().nama()),
                                step("Pelaksanaan ke-", SHORT, ExportedRun.Step::ke),
                                step("Peran", NAME, step -> role(step.line().peran())),
                                step(
                                        "Dikerjakan oleh",
                                        NAME,
                                        step -> name(
                                                step.line().petugas(),
                                                step.line().selesai())),
                                step("Akun", NAME, step -> step.line().petugas()),
                                step(
                                        "Sebagai pengganti",
                                        TITLE,
                                        step -> step.line().sebagai()),
                                step(
                                        "Pemegang tugas",
                                        NAME,
                                        step -> name(
                                                step.line().pemegang(),
                                                step.line().selesai())),
                                step(
                                        "Keadaan",
                                        SHORT,
                                        step -> step.line().keadaan().label()),
                                step(
                                        "Diberikan" + zone,
                                        TIME,
                                        step -> step.line().diberikan()),
                                step(
                                        "Waktu dihitung sejak" + zone,
                                        TIME,
                                        step -> step.line().mulai()),
                                step("Tenggat" + zone, TIME, step -> step.line().tenggat()),
                                step("Selesai" + zone, TIME, step -> step.line().selesai()),
                                step(
                                        "Mutu baku",
                                        SHORT,
                                        step -> duration(step.line().baku())),
                                step(
                                        "Mutu baku (menit kerja)",
                                        SHORT,
                                        step -> step.minutes().planned()),
                                step(
                                        "Waktu nyata (menit kerja)",
                                        SHORT,
                                        step -> step.minutes().worked()),
                                step("Terlambat", SHORT, step -> step.minutes().isLate() ? "ya" : "tidak"),
                                step(
                                        "Terlambat (menit kerja)",
                                        SHORT,
                                        step -> step.minutes().late()),
                                step(
                                        "Alasan keterlambatan",
                                        TITLE,
                                        step -> step.line().alasanTerlambat()),
                                step("Keputusan", SHORT, step -> step.line().keputusan()),
                                step("Catatan", TITLE, step -> step.line().catatan()),
                                step("Instruksi", TITLE, step -> step.line().instruksi()),
                                step("Komentar" + zone, TITLE, step -> comments(step.comments())),
                                step("Versi materi", SHORT, step -> step.line().versi()),
                                step("SHA-256 materi", HASH, step -> step.line().sha256()),
                                step("Tentang akun", TITLE, this::account),
                                step("Id materi", ID, step -> step.line().materiId()),
                                step("Id tugas", ID, step -> step.line().taskId())))
                .toList();
    }

    List<Column<ExportedRun.Post>> ofPosts() {
        return Stream.concat(
                        ExportColumns.<ExportedRun.Post>ofRun(ExportedRun.Post::run, false),
                        Stream.of(
                                post("Kanal", SHORT, PostLine::kanal),
                                post("Akun", NAME, PostLine::akun),
                                post("Keadaan", NAME, ExportColumns::status),
                                post("Alamat", TITLE, PostLine::url),
                                post("Id pada platform", NAME, PostLine::remoteId),
                                post("Waktu" + zone, TIME, PostLine::waktu),
                                post("Waktu menurut platform" + zone, TIME, PostLine::waktuPlatform),
                                post("Dirilis oleh", NAME, post -> name(post.perilis(), post.dirilis())),
                                post("Akun perilis", NAME, PostLine::perilis),
                                post("Dirilis" + zone, TIME, PostLine::dirilis),
                                post("Disetujui oleh", NAME, post -> name(post.penyetuju(), post.disetujui())),
                                post("Akun penyetuju", NAME, PostLine::penyetuju),
                                post("Disetujui" + zone, TIME, PostLine::disetujui),
                                post("Versi materi", SHORT, PostLine::versi),
                                post("SHA-256 materi", HASH, PostLine::sha256),
                                post("Id materi", ID, PostLine::materiId),
                                post("Percobaan", SHORT, PostLine::percobaan),
                                post("Keterangan", TITLE, PostLine::pesan),
                                post("Diralat" + zone, TIME, PostLine::diralat),
                                post("Versi setelah ralat", SHORT, PostLine::versiRalat),
                                post("SHA-256 setelah ralat", HASH, PostLine::sha256Ralat),
                                post("Alamat setelah ralat", TITLE, PostLine::tautanRalat),
                                post("Ditarik" + zone, TIME, PostLine::ditarik),
                                post("Id bukti", ID, PostLine::id)))
                .toList();
    }

    /** By what each row is told apart, and on which version it ran. */
    private static <T> Stream<Column<T>> ofRun(Function<T, RunLine> run, boolean definition) {
        Stream<Column<T>> always = Stream.of(
                new Column<>("Id proses", ID, row -> run.apply(row).processInstanceId()),
                new Column<>("SOP", TITLE, row -> run.apply(row).sopNama()),
                new Column<>("Nomor", NAME, row -> run.apply(row).nomor()),
                new Column<>("Versi SOP", SHORT, row -> run.apply(row).versiTag()),
                new Column<>("Judul", TITLE, row -> run.apply(row).judul()),
                new Column<>("Versi BPMN", SHORT, row -> run.apply(row).versi()));
        return definition
                ? Stream.concat(
                        always,
                        Stream.of(new Column<>(
                                "Id definisi BPMN", ID, row -> run.apply(row).processDefinitionId())))
                : always;
    }

    private static Column<ExportedRun.Step> step(String title, int width, Function<ExportedRun.Step, Object> value) {
        return new Column<>(title, width, value);
    }

    private static Column<ExportedRun.Post> post(String title, int width, Function<PostLine, Object> value) {
        return new Column<>(title, width, post -> value.apply(post.line()));
    }

    /** As of that time; as of now where it is null, for what is still going on. */
    private String name(String user, Instant at) {
        return user == null
                ? null
                : people.of(user, at == null ? Instant.MAX : at).nama();
    }

    private String account(ExportedRun.Step step) {
        StepLine line = step.line();
        return String.join(
                " ", marks.of(line.petugas(), line.peran(), step.run().mulai(), line.selesai()));
    }

    private String role(String role) {
        return role == null ? null : roleName.apply(role);
    }

    private String comments(List<RunComment> comments) {
        return comments.stream()
                .map(each -> "%s, %s%s: %s"
                        .formatted(
                                Column.TIME.format(each.at().atZone(clockZone)),
                                each.user() == null ? "aplikasi" : name(each.user(), each.at()),
                                each.step() == null ? "" : " (" + each.step() + ")",
                                each.text()))
                .collect(Collectors.joining("\n"));
    }

    /** No address has a blank in it. */
    private static String addresses(ExportedRun run) {
        return run.detail().posts().stream()
                .filter(PostLine::isPublished)
                .map(PostLine::url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String status(PostLine post) {
        if (post.ditarik() != null) {
            return "Sudah ditarik";
        }
        return post.diralat() != null
                ? "Sudah tayang, diralat"
                : POST_STATUS.getOrDefault(post.status(), post.status());
    }

    private static String duration(String iso) {
        return iso == null ? null : WorkingDuration.inWords(iso) + " kerja";
    }
}
