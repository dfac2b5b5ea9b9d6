package id.sophumas.workingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import id.sophumas.workingtime.CalendarReader.Source;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is wrong in a YAML file, in the words of whoever wrote it. */
final class YamlFault {

    private YamlFault() {}

    /** The line it stands on, from 1; an unknown key is noticed only when all has been read, so it is looked for. */
    static int line(JsonProcessingException fault, Source source) {
        if (fault instanceof PropertyBindingException unknown
                && unknown.getPath().size() == 1) {
            return source.lineOf(unknown.getPropertyName());
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
        if (fault instanceof JsonMappingException) {
            return "Isian ini tidak sesuai bentuknya: " + fault.getOriginalMessage();
        }
        return "Susunan YAML tidak terbaca atau ada kunci yang ditulis dua kali: " + fault.getOriginalMessage();
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
