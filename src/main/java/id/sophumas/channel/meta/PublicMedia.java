package id.sophumas.channel.meta;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.Preparation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that a platform of Meta's fetches itself, so that each needs an address that everybody can open. */
public final class PublicMedia {

    private PublicMedia() {}

    /**
     * Why they cannot be fetched; empty where they can.
     *
     * @param platform its name as people know it
     * @param handles what has been reached so far
     */
    public static Optional<Preparation> hidden(String platform, List<Attachment> files, Map<String, String> handles) {
        return files.stream()
                .filter(file -> file.alamat() == null)
                .findFirst()
                .map(file -> new Preparation.Failed(
                        handles,
                        "Berkas \"%s\" tidak mempunyai alamat publik, padahal %s mengambilnya sendiri. Periksa pengaturan sop.public-url."
                                .formatted(file.nama(), platform),
                        Optional.empty()));
    }
}
