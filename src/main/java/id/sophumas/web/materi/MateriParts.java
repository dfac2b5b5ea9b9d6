package id.sophumas.web.materi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import id.sophumas.materi.IncomingFile;
import id.sophumas.materi.MateriDraft;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.UploadedFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Takes a multipart request apart: the part {@code materi} (with or without a Content-Type or file name of its own, as the many ways to send
 * one have it) and the files in parts {@code media}.
 */
@Component
class MateriParts {

    private static final String DRAFT = "materi";
    private static final String FILES = "media";
    /** All texts at their limits, every character escaped, still fit. */
    private static final long MAX_JSON_BYTES = 4L * 1024 * 1024;

    private final MateriJson json = new MateriJson();

    MateriDraft draft(MultipartHttpServletRequest request) throws IOException, ServletException {
        refuseStrangers(request);
        List<Part> parts = request.getParts().stream()
                .filter(part -> part.getName().equals(DRAFT))
                .toList();
        if (parts.size() != 1) {
            throw RequestRefused.invalid(
                    parts.isEmpty()
                            ? "Bagian \"materi\" (JSON) tidak ada dalam permintaan."
                            : "Bagian \"materi\" hanya boleh ada satu.");
        }
        Part part = parts.get(0);
        if (part.getSize() > MAX_JSON_BYTES) {
            throw RequestRefused.tooLarge("Bagian \"materi\" terlalu besar; berkas dikirim dalam bagian \"media\".");
        }
        try (InputStream in = part.getInputStream()) {
            return json.read(in);
        } catch (JsonMappingException wrongType) {
            throw RequestRefused.invalid(
                    "Isian %s pada bagian \"materi\" tidak sesuai dengan jenisnya.".formatted(path(wrongType)));
        } catch (JsonProcessingException notJson) {
            throw RequestRefused.invalid("Bagian \"materi\" bukan JSON yang sah.");
        }
    }

    List<IncomingFile> files(MultipartHttpServletRequest request) {
        return request.getFiles(FILES).stream()
                .map(UploadedFile::new)
                .filter(file -> !file.isNothingChosen())
                .map(IncomingFile.class::cast)
                .toList();
    }

    /** A file under another part name would be lost in silence. */
    private static void refuseStrangers(MultipartHttpServletRequest request) {
        request.getMultiFileMap().keySet().stream()
                .filter(name -> !name.equals(DRAFT) && !name.equals(FILES))
                .findFirst()
                .ifPresent(name -> {
                    throw RequestRefused.invalid(
                            "Bagian \"%s\" tidak dikenal; berkas dikirim dalam bagian \"media\".".formatted(name));
                });
        if (request.getParameterMap().containsKey(FILES)) {
            throw RequestRefused.invalid("Bagian \"media\" harus berupa berkas yang mempunyai nama (filename).");
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".", "\"", "\""))
                .replace(".[", "[");
    }
}
