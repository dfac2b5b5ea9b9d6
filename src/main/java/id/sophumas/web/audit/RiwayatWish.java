package id.sophumas.web.audit;

import id.sophumas.audit.RunOrder;
import id.sophumas.audit.RunQuery;
import id.sophumas.audit.RunSearch;
import id.sophumas.audit.RunStatus;
import id.sophumas.refusal.RequestRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query part of an address of the list, read. What is blank is not searched for.
 *
 * @param asked what was searched for, as it was written
 */
record RiwayatWish(RunQuery query, RunOrder order, boolean descending, int halaman, int ukuran, String asked) {

    private static final Set<String> NAMES = Set.of(
            "sop",
            "nomor",
            "judul",
            "orang",
            "peran",
            "dari",
            "sampai",
            "status",
            "terlambat",
            "kanal",
            "teks",
            "urut",
            "arah",
            "halaman",
            "ukuran",
            "format");

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final int SIZE = 25;
    private static final int LARGEST = 100;

    /** @throws RequestRefused (INVALID) where a value cannot be one, with what can */
    static RiwayatWish of(Map<String, String> sent, ZoneId zone) {
        refuseUnknown(sent);
        int size = number(sent, "ukuran", SIZE, LARGEST);
        int page = number(sent, "halaman", 1, RunSearch.REACHED / size);
        Instant from = day(sent, "dari", 0, zone);
        Instant to = day(sent, "sampai", 1, zone);
        if (from != null && to != null && !from.isBefore(to)) {
            throw RequestRefused.invalid(
                    "Tanggal \"Dimulai sejak\" harus sama dengan atau lebih awal daripada \"Dimulai sampai\". Tukar atau perbaiki keduanya.");
        }
        return new RiwayatWish(
                new RunQuery(
                        text(sent, "sop"),
                        text(sent, "nomor"),
                        words(sent, "judul"),
                        text(sent, "orang"),
                        text(sent, "peran"),
                        from,
                        to,
                        status(text(sent, "status")),
                        yesOrNo(sent, "terlambat"),
                        text(sent, "kanal"),
                        words(sent, "teks")),
                order(text(sent, "urut")),
                !"naik".equals(choice(sent, "arah", List.of("naik", "turun"))),
                page,
                size,
                asked(sent));
    }

    int offset() {
        return (halaman - 1) * ukuran;
    }

    private static void refuseUnknown(Map<String, String> sent) {
        sent.keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw RequestRefused.invalid("Parameter \"%s\" tidak dikenal.".formatted(shortened(name)));
        });
    }

    private static String text(Map<String, String> sent, String name) {
        String value = sent.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" terlalu panjang: %d karakter, paling banyak %d. Persingkat isian itu."
                            .formatted(name, value.length(), LONGEST));
        }
        if (value.indexOf('\0') >= 0) {
            throw RequestRefused.invalid("Isian \"%s\" memuat karakter yang tidak dapat dicari.".formatted(name));
        }
        return value.strip();
    }

    private static String words(Map<String, String> sent, String name) {
        String text = text(sent, name);
        if (text != null && text.split("[^\\p{L}\\p{M}\\p{N}]+").length > MOST_WORDS) {
            throw RequestRefused.invalid("Isian \"%s\" memuat terlalu banyak kata. Pakai paling banyak %d kata."
                    .formatted(name, MOST_WORDS));
        }
        return text;
    }

    private static Instant day(Map<String, String> sent, String name, int plusDays, ZoneId zone) {
        String text = text(sent, name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9000) {
                throw new DateTimeParseException("Out of range", text, 0);
            }
            return day.plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException wrong) {
            throw RequestRefused.invalid(
                    "Tanggal \"%s\" bukan tanggal. Tulis seperti 2026-11-21.".formatted(shortened(text)));
        }
    }

    private static RunStatus status(String text) {
        return text == null
                ? null
                : Arrays.stream(RunStatus.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> unknown("status", text, names(RunStatus.values())));
    }

    private static RunOrder order(String text) {
        return text == null
                ? RunOrder.MULAI
                : Arrays.stream(RunOrder.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> unknown("urut", text, names(RunOrder.values())));
    }

    private static Boolean yesOrNo(Map<String, String> sent, String name) {
        String text = choice(sent, name, List.of("ya", "tidak"));
        return text == null ? null : text.equals("ya");
    }

    private static String choice(Map<String, String> sent, String name, List<String> choices) {
        String text = text(sent, name);
        if (text != null && !choices.contains(text)) {
            throw unknown(name, text, String.join(", ", choices));
        }
        return text;
    }

    private static int number(Map<String, String> sent, String name, int standard, int most) {
        String text = text(sent, name);
        if (text == null) {
            return standard;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw RequestRefused.invalid(
                    "Isian \"%s\" harus bilangan dari 1 sampai %d. Persempit pencarian atau pakai ekspor untuk yang selebihnya."
                            .formatted(name, most));
        }
        return Integer.parseInt(text);
    }

    private static RequestRefused unknown(String name, String text, String choices) {
        return RequestRefused.invalid(
                "Isian \"%s\" tidak mengenal \"%s\". Pilih salah satu: %s.".formatted(name, shortened(text), choices));
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + " …" : text;
    }

    private static String asked(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
