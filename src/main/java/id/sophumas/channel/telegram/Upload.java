package id.sophumas.channel.telegram;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.http.FilePart;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A file as one part of a call: under a name of ours, because readers never see the author's and parsers disagree about what it may hold. */
record Upload(Attachment file) {

    static MultiValueMap<String, Object> form(Map<String, String> parameters, Map<String, Upload> files) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        parameters.forEach(form::add);
        files.forEach((name, upload) -> form.add(name, upload.part(name)));
        return form;
    }

    boolean isFilm() {
        return file.jenis().startsWith("video/");
    }

    private HttpEntity<FilePart> part(String name) {
        MediaType type = MediaType.parseMediaType(file.jenis());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(ContentDisposition.formData()
                .name(name)
                .filename("berkas." + type.getSubtype())
                .build());
        return new HttpEntity<>(FilePart.of(file), headers);
    }
}
