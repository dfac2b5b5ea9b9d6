package id.sophumas.workingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import id.sophumas.workingtime.CalendarReader.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong in a YAML file, in the words of whoever wrote it. */
final class YamlFault {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** In Jackson's words, which it has no type for. */
    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*)'");

    private YamlFault() {}

    /** The line it stands on, from 1; an unknown key is noticed only when all has been read, so it is looked for. */
    static int line(JsonProcessingException fault, Source source) {
        if (fault instanceof PropertyBindingException unknown
                && unknown.getPath().size() == 1) {
            return source.lineOf(unknown.getPropertyName());
        }
        if (fault instanceof ValueInstantiationException whole
                && whole.getPath().isEmpty()) {
            // The parser stands at the end of the file by then.
            Matcher date = DATE.matcher(inWords(whole));
            return date.find() ? source.lineOfEntry(date.group()) : 1;
        }
        return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
    }

    static String inWords(JsonProcessingException fault) {
        if (fault instanceof ValueInstantiationException && fault.getCause() != null) {
            return fault.getCause().getMessage();
        }
        if (fault instanceof PropertyBindingException unknown) {
            return "Kunci \"" + unknown.getPropertyName() + "\" tidak dikenal.";
        }
        if (fault instanceof InvalidFormatException unreadable) {
            return value(unreadable);
        }
        Matcher twice = TWICE.matcher(fault.getOriginalMessage());
        if (twice.find()) {
            return "Kunci \"" + twice.group(1) + "\" ditulis dua kali.";
        }
        if (fault instanceof JsonMappingException) {
            return "Isian ini tidak sesuai bentuknya. Bandingkan dengan berkas contoh yang menyertai aplikasi.";
        }
        return "Susunan YAML tidak terbaca. Periksa tanda baca dan inden pada baris ini dan baris sebelumnya.";
    }

    private static String value(InvalidFormatException fault) {
        String written = "\"" + fault.getValue() + "\"";
        Class<?> type = fault.getTargetType();
        if (type == LocalDate.class) {
            return "Tanggal " + written + " tidak ada dalam kalender; tulis misalnya 2026-12-25.";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "Zona waktu " + written + " tidak dikenal; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.";
        }
        if (type == Hari.class) {
            return "Hari " + written + " tidak dikenal; tulis senin sampai minggu.";
        }
        return "Isian " + written + " tidak terbaca.";
    }
}
