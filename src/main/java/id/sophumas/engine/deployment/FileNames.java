package id.sophumas.engine.deployment;

import id.sophumas.sop.RuleViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the files of a deployment may be called: the engine goes by the end of a name, and other programs by all of it. */
final class FileNames {

    private static final Pattern ALLOWED = Pattern.compile(
            "(?:processes/|forms/)?[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}\\.(?:bpmn|bpmn20\\.xml|form)");

    private FileNames() {}

    /** What is wrong with the names; two that differ only in capital letters are one file to some programs and two to others. */
    static List<RuleViolation> check(Collection<String> names) {
        List<RuleViolation> violations = new ArrayList<>();
        Set<String> lower = new HashSet<>();
        for (String name : names) {
            if (!ALLOWED.matcher(name).matches() || name.contains("..")) {
                violations.add(new RuleViolation(
                        shown(name),
                        "-",
                        "hanya berkas .bpmn dan .form yang dapat dipasang, dengan nama dari huruf, angka, spasi, titik,"
                                + " tanda kurung, dan tanda hubung. Keluarkan atau ganti nama berkas ini."));
            } else if (!lower.add(name.toLowerCase(Locale.ROOT))) {
                violations.add(
                        new RuleViolation(name, "-", "ada dua berkas dengan nama ini. Keluarkan salah satunya."));
            }
        }
        return violations;
    }

    private static String shown(String name) {
        String readable = name.replaceAll("\\p{Cntrl}", "?");
        return readable.length() > 120 ? readable.substring(0, 120) + "…" : readable;
    }
}
