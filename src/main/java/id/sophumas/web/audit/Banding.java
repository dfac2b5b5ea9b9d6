package id.sophumas.web.audit;

import id.sophumas.identity.Organisasi;
import id.sophumas.sop.change.BpmnVersion;
import id.sophumas.sop.change.FactChange;
import id.sophumas.sop.change.Part;
import id.sophumas.sop.change.PartChange;
import id.sophumas.sop.change.VersionChanges;
import id.sophumas.web.audit.BandingView.Formulir;
import id.sophumas.web.audit.BandingView.Jenis;
import id.sophumas.web.audit.BandingView.Kelompok;
import id.sophumas.web.audit.BandingView.Perubahan;
import id.sophumas.web.audit.BandingView.Rincian;
import id.sophumas.web.audit.BandingView.Unsur;
import id.sophumas.web.audit.PetaView.Versi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells in words what changed from one version of an SOP to another. */
@Component
class Banding {

    /** Told by the name of the part itself. */
    private static final Set<String> SAID_BY_THE_NAME =
            Set.of("name", "properti:urut", "sourceRef", "targetRef", "isExecutable");

    private final SopVersions versions;
    private final Peta peta;
    private final PartWords words;

    Banding(SopVersions versions, Peta peta, Organisasi organisasi) {
        this.versions = versions;
        this.peta = peta;
        this.words = new PartWords(organisasi);
    }

    BandingView of(String key, List<SopVersion> all, SopVersion older, SopVersion newer) {
        byte[] before = versions.bpmn(older);
        byte[] after = versions.bpmn(newer);
        Sides sides = new Sides(BpmnVersion.read(before), BpmnVersion.read(after));
        VersionChanges changes = VersionChanges.between(sides.before(), sides.after());
        List<Versi> views = peta.views(all);
        Set<String> moved = changes.moved();
        Set<String> changed =
                changes.parts().stream().map(each -> each.part().id()).collect(Collectors.toSet());
        List<Part> onlyMoved = moved.stream()
                .filter(id -> !changed.contains(id))
                .map(sides.after()::part)
                .filter(Objects::nonNull)
                .toList();
        return new BandingView(
                Peta.line(versions.sop(key, newer)),
                views.get(all.indexOf(older)),
                views.get(all.indexOf(newer)),
                Arrays.equals(before, after),
                changes.parts().stream()
                        .map(change -> change(sides, change, moved))
                        .sorted(Comparator.comparing(Perubahan::kelompok))
                        .toList(),
                onlyMoved.stream()
                        .filter(part -> !isFlow(part))
                        .map(part -> new Unsur(part.id(), PartWords.part(sides.after(), part)))
                        .toList(),
                (int) onlyMoved.stream().filter(Banding::isFlow).count(),
                forms(sides, versions.forms(older), versions.forms(newer)));
    }

    private record Sides(BpmnVersion before, BpmnVersion after) {

        BpmnVersion of(PartChange change) {
            return change.isRemoved() ? before : after;
        }
    }

    private Perubahan change(Sides sides, PartChange change, Set<String> moved) {
        Part part = change.part();
        Jenis kind = change.isAdded() ? Jenis.DITAMBAH : change.isRemoved() ? Jenis.DIHAPUS : Jenis.DIUBAH;
        return new Perubahan(
                new Unsur(part.id(), PartWords.part(sides.of(change), part)),
                group(part),
                kind,
                moved.contains(part.id()),
                kind == Jenis.DIUBAH ? details(sides, change) : said(sides, change));
    }

    private List<Rincian> details(Sides sides, PartChange change) {
        return change.facts().stream()
                .sorted(Comparator.comparingInt(fact -> PartWords.place(fact.fact())))
                .map(fact -> detail(sides, fact))
                .toList();
    }

    private Rincian detail(Sides sides, FactChange change) {
        String name = change.fact();
        String before = words.value(sides.before(), name, change.before());
        String after = words.value(sides.after(), name, change.after());
        String removed = without(before, after);
        String added = without(after, before);
        // Where only the order of a list is another one, all of it is told.
        boolean isReordered = "".equals(removed) && "".equals(added);
        return new Rincian(words.fact(name), isReordered ? before : removed, isReordered ? after : added);
    }

    /** Of a list the entries that the other one does not have: a text by its lines, the identity sheet's by its semicolons. */
    private static String without(String text, String other) {
        if (text == null || other == null) {
            return text;
        }
        for (String separator : List.of("\n", "; ")) {
            if (text.contains(separator) && other.contains(separator)) {
                Set<String> known = Set.copyOf(Arrays.asList(other.split(separator)));
                return Arrays.stream(text.split(separator))
                        .filter(entry -> !known.contains(entry))
                        .collect(Collectors.joining(separator));
            }
        }
        return text;
    }

    private List<Rincian> said(Sides sides, PartChange change) {
        return change.part().facts().entrySet().stream()
                .filter(fact -> PartWords.isKnown(fact.getKey()) && !SAID_BY_THE_NAME.contains(fact.getKey()))
                .sorted(Comparator.comparingInt(fact -> PartWords.place(fact.getKey())))
                .map(fact -> {
                    String value = words.value(sides.of(change), fact.getKey(), fact.getValue());
                    return new Rincian(
                            words.fact(fact.getKey()),
                            change.isRemoved() ? value : null,
                            change.isAdded() ? value : null);
                })
                .toList();
    }

    private static Kelompok group(Part part) {
        return switch (part.type()) {
            case "process" -> Kelompok.IDENTITAS;
            case "userTask" -> Kelompok.LANGKAH;
            case "sequenceFlow" -> Kelompok.ALUR;
            default -> Kelompok.LAIN;
        };
    }

    private static boolean isFlow(Part part) {
        return part.type().equals("sequenceFlow");
    }

    private static List<Formulir> forms(Sides sides, Map<String, byte[]> before, Map<String, byte[]> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .map(name -> form(sides, name, hash(before.get(name)), hash(after.get(name))))
                .filter(form -> !form.langkah().isEmpty())
                .toList();
    }

    private static Formulir form(Sides sides, String name, String before, String after) {
        Jenis kind = before == null ? Jenis.DITAMBAH : after == null ? Jenis.DIHAPUS : Jenis.DIUBAH;
        List<String> users = Stream.of(sides.after(), sides.before())
                .flatMap(version -> version.parts().values().stream()
                        .filter(part -> name.equals(part.fact("formulir")))
                        .map(part -> PartWords.part(version, part)))
                .distinct()
                .toList();
        return new Formulir(name, kind, before, after, users);
    }

    private static String hash(byte[] file) {
        if (file == null) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
