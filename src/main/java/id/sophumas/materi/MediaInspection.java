package id.sophumas.materi;

import id.sophumas.refusal.RequestRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells from its bytes what a file is, and refuses what is not what its name says. */
@Component
class MediaInspection {

    private static final Set<String> PHONE_PICTURES = Set.of("heic", "heif", "hif", "avif");
    private static final Set<String> PHONE_FILMS =
            Set.of("3gp", "3g2", "avi", "wmv", "mkv", "webm", "flv", "mts", "m2ts", "mpg", "mpeg");

    private final MediaProperties properties;
    private final UnfoldedPictures pictures;
    private final Tika tika = new Tika();

    MediaInspection(MediaProperties properties, UnfoldedPictures pictures) {
        this.properties = properties;
        this.pictures = pictures;
    }

    /**
     * What the file is.
     *
     * @param accepted the kinds that are taken here
     * @throws RequestRefused where it is empty, too large, of a kind not taken, or not what its name says
     */
    Inspected inspect(IncomingFile file, AcceptedTypes accepted) throws IOException {
        if (file.size() == 0) {
            throw RequestRefused.invalid("Berkas \"%s\" kosong (0 byte).".formatted(file.name()));
        }
        String extension = MediaName.extension(file.name());
        if (PHONE_PICTURES.contains(extension)) {
            throw RequestRefused.unsupportedMedia(
                    ("Berkas \"%s\" berformat HEIC/AVIF, yang tidak diterima oleh platform mana pun. Pada iPhone pilih Pengaturan >"
                                    + " Kamera > Format > Paling Kompatibel; atau simpan fotonya sebagai JPEG, lalu unggah lagi.")
                            .formatted(file.name()));
        }
        if (PHONE_FILMS.contains(extension)) {
            throw RequestRefused.unsupportedMedia(
                    ("Berkas \"%s\" adalah video jenis telepon atau kamera yang tidak diterima oleh platform mana pun. Simpan atau"
                                    + " ekspor sebagai MP4 (H.264 dan AAC), lalu unggah lagi.")
                            .formatted(file.name()));
        }
        MediaType type = MediaType.ofExtension(extension)
                .filter(accepted::include)
                .orElseThrow(
                        () -> RequestRefused.unsupportedMedia("Jenis berkas \"%s\" tidak diterima. Yang diterima: %s."
                                .formatted(file.name(), accepted.named())));
        long max = type.maxBytes(properties);
        if (file.size() > max) {
            throw RequestRefused.tooLarge("Berkas \"%s\" terlalu besar: %s, paling besar %s."
                    .formatted(file.name(), Megabytes.of(file.size()), Megabytes.of(max)));
        }
        String detected = type.isVideo() && FilmContainer.isOne(file) ? type.mime() : detect(file);
        if (!type.isDetectedAs(detected)) {
            throw RequestRefused.unsupportedMedia(
                    "Isi berkas \"%s\" tidak sesuai dengan namanya: isinya terbaca sebagai %s, bukan %s."
                            .formatted(file.name(), MediaType.labelOf(detected), type.label()));
        }
        if (type.isVideo()) {
            requireFilm(type, file);
        }
        ImageSize size = type.isImage() ? size(type, file) : null;
        requireWhole(type, file);
        return new Inspected(type, size);
    }

    private void requireWhole(MediaType type, IncomingFile file) {
        try {
            FileTail.require(type, file);
            if (type.isImage()) {
                pictures.requireWhole(file::open);
            }
        } catch (IOException brokenOff) {
            throw RequestRefused.unsupportedMedia(
                    ("Berkas \"%s\" terpotong atau rusak: isinya tidak lengkap sampai akhir. Buka berkas aslinya,"
                                    + " simpan atau salin sekali lagi, lalu unggah ulang.")
                            .formatted(file.name()));
        }
    }

    private static void requireFilm(MediaType type, IncomingFile file) {
        try {
            Film.read(file::open);
        } catch (IOException unreadable) {
            throw RequestRefused.unsupportedMedia(
                    "Berkas \"%s\" rusak atau bukan video %s yang sah.".formatted(file.name(), type.label()));
        }
    }

    private String detect(IncomingFile file) throws IOException {
        String detected;
        try (InputStream in = new BufferedInputStream(file.open())) {
            detected = tika.detect(in);
        }
        return OfficePackage.ARCHIVES.contains(detected)
                ? OfficePackage.typeOf(file).orElse(detected)
                : detected;
    }

    private ImageSize size(MediaType type, IncomingFile file) {
        ImageSize size;
        try {
            size = ImageHeader.read(type, file);
        } catch (IOException | RuntimeException unreadable) {
            throw RequestRefused.unsupportedMedia(
                    "Berkas \"%s\" rusak atau bukan gambar %s yang sah.".formatted(file.name(), type.label()));
        }
        if (size.pixels() > properties.maxImagePixels() || size.pixels() == 0) {
            throw RequestRefused.tooLarge("Gambar \"%s\" berukuran %d x %d piksel; paling banyak %d piksel seluruhnya."
                    .formatted(file.name(), size.width(), size.height(), properties.maxImagePixels()));
        }
        return size;
    }

    /**
     * @param type what the file is
     * @param size null where it is not a picture
     */
    record Inspected(MediaType type, ImageSize size) {}
}
