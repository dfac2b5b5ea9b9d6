package id.sophumas.web.audit;

import id.sophumas.identity.Organisasi;
import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.sop.change.Part;
import id.sophumas.workingtime.WorkingDuration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a BPMN file calls things, in the words of officials. */
final class PartWords {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("process", "Proses"),
            Map.entry("collaboration", "Diagram"),
            Map.entry("participant", "Kolam"),
            Map.entry("lane", "Lajur"),
            Map.entry("userTask", "Langkah"),
            Map.entry("sequenceFlow", "Alur"),
            Map.entry("exclusiveGateway", "Keputusan"),
            Map.entry("parallelGateway", "Percabangan sejajar"),
            Map.entry("inclusiveGateway", "Percabangan inklusif"),
            Map.entry("eventBasedGateway", "Percabangan menurut kejadian"),
            Map.entry("startEvent", "Awal"),
            Map.entry("endEvent", "Akhir"),
            Map.entry("boundaryEvent", "Kejadian pada langkah"),
            Map.entry("intermediateCatchEvent", "Kejadian yang ditunggu"),
            Map.entry("intermediateThrowEvent", "Kejadian yang dipicu"),
            Map.entry("callActivity", "Proses yang dipanggil"),
            Map.entry("serviceTask", "Pekerjaan aplikasi"),
            Map.entry("subProcess", "Subproses"),
            Map.entry("textAnnotation", "Catatan diagram"),
            Map.entry("association", "Garis catatan"),
            Map.entry("dataObjectReference", "Data"),
            Map.entry("dataObject", "Data"),
            Map.entry("error", "Galat"),
            Map.entry("message", "Pesan"),
            Map.entry("signal", "Sinyal"));

    /** In the order in which the words about a step that was added are told. */
    private static final Map<String, String> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("name", "Nama");
        FACTS.put("jenis", "Jenis unsur");
        FACTS.put("properti:urut", "Nomor urut");
        FACTS.put("camunda:candidateGroups", "Pelaksana");
        FACTS.put("lajur", "Lajur");
        FACTS.put("properti:kelengkapan", "Kelengkapan");
        FACTS.put("properti:waktu", "Waktu");
        FACTS.put("properti:output", "Output");
        FACTS.put("formulir", "Formulir");
        FACTS.put("properti:kembaliKe", "Jika tidak disetujui, kembali ke");
        FACTS.put("properti:tambahan", "Penolakan adalah tambahan");
        FACTS.put("properti:menyusun", "Menyusun materi");
        FACTS.put("properti:merevisi", "Merevisi materi");
        FACTS.put("properti:menandatangani", "Menandatangani");
        FACTS.put("properti:mengarsipkan", "Mengarsipkan berkas");
        FACTS.put("properti:melapor", "Melapor kepada");
        FACTS.put("properti:menayangkan", "Kanal penayangan");
        FACTS.put("properti:memberitahu", "Pemberitahuan tautan");
        FACTS.put("properti:mulaiHitung", "Waktu dihitung sejak");
        FACTS.put("dokumentasi", "Uraian");
        FACTS.put("sourceRef", "Dari");
        FACTS.put("targetRef", "Ke");
        FACTS.put("conditionExpression", "Syarat");
        FACTS.put("default", "Alur jika tidak ada syarat yang terpenuhi");
        FACTS.put("attachedToRef", "Melekat pada");
        FACTS.put("timerEventDefinition/timeDuration", "Batas waktu");
        FACTS.put("calledElement", "Proses yang dipanggil");
        FACTS.put("properti:sop.nama", "Nama SOP");
        FACTS.put("properti:sop.jenis", "Jenis SOP");
        FACTS.put("properti:sop.nomor", "Nomor SOP");
        FACTS.put("properti:sop.instansi", "Instansi");
        FACTS.put("properti:sop.tanggalPembuatan", "Tanggal pembuatan");
        FACTS.put("properti:sop.tanggalRevisi", "Tanggal revisi");
        FACTS.put("properti:sop.tanggalEfektif", "Tanggal efektif");
        FACTS.put("properti:sop.tanggalPengesahan", "Tanggal pengesahan");
        FACTS.put("properti:sop.disahkanOleh", "Disahkan oleh");
        FACTS.put("properti:sop.dasarHukum", "Dasar hukum");
        FACTS.put("properti:sop.kualifikasiPelaksana", "Kualifikasi pelaksana");
        FACTS.put("properti:sop.keterkaitan", "Keterkaitan");
        FACTS.put("properti:sop.peralatan", "Peralatan/perlengkapan");
        FACTS.put("properti:sop.peringatan", "Peringatan");
        FACTS.put("properti:sop.pencatatan", "Pencatatan dan pendataan");
        FACTS.put("properti:sop.total", "Jumlah waktu baku");
        FACTS.put("camunda:versionTag", "Versi menurut pemilik SOP");
        FACTS.put("camunda:historyTimeToLive", "Masa simpan riwayat");
        FACTS.put("camunda:candidateStarterGroups", "Peran yang memulai");
        FACTS.put("isExecutable", "Dapat dijalankan");
    }

    private static final String SUPERIOR = "properti:sop.atasan/";
    private static final Set<String> ROLES =
            Set.of("camunda:candidateGroups", "camunda:candidateStarterGroups", "properti:melapor");
    private static final Set<String> NODES =
            Set.of("properti:kembaliKe", "sourceRef", "targetRef", "default", "attachedToRef", "lajur");
    private static final Set<String> CHANNELS = Set.of("properti:menayangkan", "properti:memberitahu");
    private static final Set<String> TIMES = Set.of(
            "properti:waktu", "properti:sop.total", "timerEventDefinition/timeDuration", "camunda:historyTimeToLive");

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));

    private final Organisasi organisasi;

    PartWords(Organisasi organisasi) {
        this.organisasi = organisasi;
    }

    /** What an element of this name is. */
    static String type(String type) {
        return TYPES.getOrDefault(type, type);
    }

    /** Whether officials have a word for the fact; others are told as the file calls them. */
    static boolean isKnown(String fact) {
        return FACTS.containsKey(fact);
    }

    /** Where the fact stands among the others: smaller ones first. */
    static int place(String fact) {
        int place = 0;
        for (String known : FACTS.keySet()) {
            if (known.equals(fact)) {
                return place;
            }
            place++;
        }
        return place;
    }

    /** What a part is called: "Langkah 3 Menyusun konsep". */
    static String part(BpmnVersion version, Part part) {
        return switch (part.type()) {
            case "process" -> "Lembar identitas dan proses";
            case "userTask" -> step(part);
            case "sequenceFlow" -> flow(version, part);
            case "boundaryEvent" -> boundary(version, part);
            case "exclusiveGateway", "parallelGateway", "inclusiveGateway" ->
                part.name().isEmpty() ? "Gabungan alur" : named(part);
            default -> named(part);
        };
    }

    /** What a fact is called; {@code properti:sop.atasan/} is followed by the role whose superior it names. */
    String fact(String fact) {
        return fact.startsWith(SUPERIOR)
                ? "Atasan " + organisasi.nama(fact.substring(SUPERIOR.length()))
                : FACTS.getOrDefault(fact, "Pengaturan \"" + fact.replace("properti:", "") + "\"");
    }

    /** What a fact says; null for null. */
    String value(BpmnVersion version, String fact, String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (ROLES.contains(fact) || fact.startsWith(SUPERIOR)) {
            return organisasi.nama(value);
        }
        if (NODES.contains(fact)) {
            Part node = version.part(value);
            return node == null ? value : part(version, node);
        }
        if (CHANNELS.contains(fact)) {
            return value.replaceAll("\\s*,\\s*", ", ");
        }
        if (TIMES.contains(fact)) {
            return time(value);
        }
        if (ISO_DAY.matcher(value).matches()) {
            return day(value);
        }
        return switch (value) {
            case "true" -> "Ya";
            case "false" -> "Tidak";
            default -> fact.equals("jenis") ? type(value) : value;
        };
    }

    private static String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso));
        } catch (DateTimeException noDay) {
            return iso;
        }
    }

    private static String time(String iso) {
        try {
            return WorkingDuration.inWords(iso);
        } catch (IllegalArgumentException other) {
            return iso;
        }
    }

    private static String step(Part part) {
        String number = part.facts().getOrDefault("properti:urut", "");
        return "Langkah %s%s".formatted(number.isEmpty() ? "" : number + " ", nameOrId(part));
    }

    private static String flow(BpmnVersion version, Part part) {
        String name = part.name().isEmpty() ? "" : "\"" + part.name() + "\" ";
        return "Alur %sdari %s ke %s"
                .formatted(name, end(version, part.fact("sourceRef")), end(version, part.fact("targetRef")));
    }

    private static String end(BpmnVersion version, String id) {
        Part node = id == null ? null : version.part(id);
        if (node == null) {
            return String.valueOf(id);
        }
        String name = part(version, node);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String boundary(BpmnVersion version, Part part) {
        boolean isTimer = part.facts().keySet().stream().anyMatch(fact -> fact.startsWith("timerEventDefinition"));
        return (isTimer ? "Pengingat waktu pada " : "Kejadian pada ") + end(version, part.owner());
    }

    private static String named(Part part) {
        return type(part.type()) + " " + nameOrId(part);
    }

    private static String nameOrId(Part part) {
        return part.name().isEmpty() ? part.id() : part.name();
    }
}
