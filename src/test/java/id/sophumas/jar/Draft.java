package id.sophumas.jar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Content as a person would send it to {@code /api/materi}. */
public record Draft(String judul, String isi, Map<String, String> teks, String tautan, List<Medium> media) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file of the content; without bytes it names one that is there already. */
    public record Medium(String nama, String teksAlternatif, String type, byte[] bytes) {

        public static Medium jpeg(String nama, byte[] bytes) {
            return new Medium(nama, "Foto " + nama, "image/jpeg", bytes);
        }

        public static Medium kept(String nama) {
            return new Medium(nama, "Foto " + nama, null, null);
        }
    }

    public static Draft of(String judul, Medium... media) {
        return new Draft(
                judul,
                "Menteri Koordinator membuka rapat koordinasi.\n\nRapat dihadiri pejabat & wartawan <dari daerah>.",
                Map.of(),
                null,
                List.of(media));
    }

    public Draft withTeks(String channel, String text) {
        return new Draft(judul, isi, Map.of(channel, text), tautan, media);
    }

    public Draft withIsi(String text) {
        return new Draft(judul, text, teks, tautan, media);
    }

    public Multipart form() {
        Map<String, Object> materi = new LinkedHashMap<>();
        materi.put("judul", judul);
        materi.put("isi", isi);
        materi.put("teks", teks);
        materi.put("tautan", tautan);
        List<Map<String, String>> named = new ArrayList<>();
        for (Medium medium : media) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("nama", medium.nama());
            one.put("teksAlternatif", medium.teksAlternatif());
            named.add(one);
        }
        materi.put("media", named);
        Multipart form = new Multipart().json("materi", written(materi));
        for (Medium medium : media) {
            if (medium.bytes() != null) {
                form.file("media", medium.nama(), medium.type(), medium.bytes());
            }
        }
        return form;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
