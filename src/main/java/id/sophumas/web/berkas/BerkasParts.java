package id.sophumas.web.berkas;

import id.sophumas.materi.IncomingFile;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.UploadedFile;
import java.util.List;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * One document as it is sent: the part {@code berkas} with the file, the part {@code keterangan} with what it is.
 *
 * @param keterangan null where none was sent
 */
record BerkasParts(IncomingFile file, String keterangan) {

    private static final String FILE = "berkas";
    private static final String DESCRIPTION = "keterangan";

    /**
     * @throws RequestRefused (INVALID) where it is not exactly one file with at most one description
     */
    static BerkasParts of(MultipartHttpServletRequest request) {
        List<UploadedFile> files = request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .map(UploadedFile::new)
                .filter(file -> !file.isNothingChosen())
                .toList();
        if (files.size() != 1 || !files.get(0).part().getName().equals(FILE)) {
            throw RequestRefused.invalid("Kirim tepat satu berkas yang mempunyai nama, dalam bagian \"" + FILE + "\".");
        }
        String[] descriptions = request.getParameterMap().getOrDefault(DESCRIPTION, new String[0]);
        if (descriptions.length > 1) {
            throw RequestRefused.invalid("Bagian \"" + DESCRIPTION + "\" hanya boleh ada satu.");
        }
        return new BerkasParts(files.get(0), descriptions.length == 0 ? null : descriptions[0]);
    }
}
