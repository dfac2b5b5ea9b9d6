package id.sophumas.web.signature;

import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.Media;
import id.sophumas.materi.MediaStore;
import id.sophumas.materi.UnfoldedPictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Small pictures for a printed sheet, upright, on white. */
@Component
class Thumbnail {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnail.class);
    private static final int SIDE = 320;

    private final MediaStore store;
    private final UnfoldedPictures pictures;

    Thumbnail(MediaStore store, UnfoldedPictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    /** A {@code data:} address for each picture of a version by its file's name; one that cannot be read is left out. */
    Map<String, String> of(MateriVersion version) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Media file : version.media()) {
            if (file.isImage() && file.lebar() != null) {
                try {
                    addresses.put(
                            file.nama(),
                            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(small(file)));
                } catch (IOException | RuntimeException unreadable) {
                    LOG.info("No thumbnail of picture {}: {}", file.sha256(), unreadable.toString());
                }
            }
        }
        return addresses;
    }

    private byte[] small(Media file) throws IOException {
        int step = Math.max(1, Math.min(file.lebar(), file.tinggi()) / (2 * SIDE));
        return pictures.use(() -> store.open(file.sha256()), file.jenis(), step, (picture, orientation) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Thumbnails.of(onWhite(ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                            .apply(picture)))
                    .size(SIDE, SIDE)
                    .outputFormat("jpg")
                    .toOutputStream(bytes);
            return bytes.toByteArray();
        });
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage page = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return page;
    }
}
