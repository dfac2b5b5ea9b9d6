package id.sophumas.materi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash that an approval fixes. It is taken over the content as canonical JSON (RFC 8785: keys sorted, no white space, UTF-8) of the form
 * {@code {"isi","judul","media":[{"nama","sha256","teksAlternatif"}],"tautan","teks":{}}}, so that an auditor can work it out again with
 * any tool. The file's own hash stands for its bytes. A picture that may be cropped has {@code "pemotongan":"potong"} besides; one that may
 * not has nothing, as before there was a choice.
 */
final class ContentHash {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContentHash() {}

    static String of(String judul, String isi, Map<String, String> teks, String tautan, List<Media> media) {
        Map<String, Object> content = new TreeMap<>();
        content.put("judul", judul);
        content.put("isi", isi);
        content.put("teks", new TreeMap<>(teks));
        content.put("tautan", tautan);
        content.put("media", media.stream().map(ContentHash::line).toList());
        try {
            // By way of a string: written as bytes, an emoji would come out as two escapes, which RFC 8785 does not
            // allow.
            return Sha256.of(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException notWithStringsAndLists) {
            throw new IllegalStateException(notWithStringsAndLists);
        }
    }

    private static Map<String, String> line(Media file) {
        Map<String, String> line = new TreeMap<>(
                Map.of("nama", file.nama(), "sha256", file.sha256(), "teksAlternatif", file.teksAlternatif()));
        if (file.pemotongan() == Framing.CROPPED) {
            line.put("pemotongan", file.pemotongan().word());
        }
        return line;
    }
}
