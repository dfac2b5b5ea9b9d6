package id.sophumas.channel.http;

import id.sophumas.channel.Attachment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A {@code multipart/form-data} body that carries files. They go under names of ours, because readers never see the authors' and parsers
 * disagree about what a name may hold.
 *
 * @param fields texts by name
 * @param files by the names of their parts
 */
public record FileForm(Map<String, String> fields, Map<String, Attachment> files) {

    /** The body; files are read while it is sent. */
    public MultiValueMap<String, Object> body() {
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        fields.forEach(body::add);
        files.forEach((name, file) -> body.add(name, part(name, file)));
        return body;
    }

    /** The body as it is kept as evidence: JSON, with the hashes of the files in place of their bytes. */
    public String told() {
        Map<String, Object> told = new LinkedHashMap<>(fields);
        files.forEach((name, file) -> told.put(name, FilePart.of(file).getDescription()));
        return Json.of(told);
    }

    private static HttpEntity<FilePart> part(String name, Attachment file) {
        MediaType type = MediaType.parseMediaType(file.jenis());
        String ending = type.getSubtype().equals("quicktime") ? "mov" : type.getSubtype();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(ContentDisposition.formData()
                .name(name)
                .filename("berkas." + ending)
                .build());
        return new HttpEntity<>(FilePart.of(file), headers);
    }
}
