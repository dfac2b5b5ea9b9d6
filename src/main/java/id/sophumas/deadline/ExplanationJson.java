package id.sophumas.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.sophumas.workingtime.Tenggat;
import java.io.UncheckedIOException;

/** A deadline with its explanation as it is kept for the audit. */
final class ExplanationJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private ExplanationJson() {}

    static String write(Tenggat tenggat) {
        try {
            return JSON.writeValueAsString(tenggat);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tenggat read(String text) {
        try {
            return JSON.readValue(text, Tenggat.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
