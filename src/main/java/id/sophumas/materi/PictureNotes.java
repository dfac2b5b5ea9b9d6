package id.sophumas.materi;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;

/**
 * What a camera or a program noted in a picture beside what is to be seen.
 *
 * @param orientation how the camera was held, by EXIF's own numbers: 1 (upright) to 8
 * @param located whether it tells where it was taken, or may do so in a way we do not read
 * @param followed whether something follows behind its end, such as the film of a motion photo
 * @param forPrint whether its colours are the four of printing, which screens and platforms show as they like
 */
public record PictureNotes(int orientation, boolean located, boolean followed, boolean forPrint) {

    /** Of a picture that stands upright and tells nothing. */
    public static final PictureNotes NONE = new PictureNotes(1, false, false, false);

    private static final int PRINTING_COLOURS = 4;

    /** The keyword of the PNG chunk that holds XMP, with the zero that ends it; what follows says whether it is packed. */
    private static final String XMP = "XML:com.adobe.xmp\0";

    private static final Set<PngChunkType> TEXTS = Set.of(PngChunkType.tEXt, PngChunkType.zTXt, PngChunkType.iTXt);
    private static final Set<PngChunkType> CHUNKS =
            Set.of(PngChunkType.eXIf, PngChunkType.tEXt, PngChunkType.zTXt, PngChunkType.iTXt);

    /**
     * Reads a picture's notes and looks behind its end.
     *
     * @param jenis {@code image/jpeg}, {@code image/png} or {@code image/webp}
     * @throws IOException where they cannot be read
     */
    public static PictureNotes of(String jenis, InputStreamSource source) throws IOException {
        try (InputStream bytes = source.getInputStream();
                InputStream whole = source.getInputStream()) {
            PictureNotes noted = read(jenis, bytes);
            return new PictureNotes(
                    noted.orientation(), noted.located(), PictureTail.follows(jenis, whole), noted.forPrint());
        }
    }

    /**
     * Reads a picture's notes alone.
     *
     * @param bytes read as far as needed, not closed
     * @throws IOException where they cannot be read
     */
    public static PictureNotes read(String jenis, InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes);
        try {
            return switch (jenis) {
                case "image/jpeg" ->
                    notes(JpegMetadataReader.readMetadata(
                            in, List.of(new JpegReader(), new ExifReader(), new XmpReader())));
                case "image/png" -> png(in);
                case "image/webp" -> notes(WebpMetadataReader.readMetadata(in));
                default -> throw new IOException("Not read from " + jenis);
            };
        } catch (ImageProcessingException | RuntimeException | StackOverflowError readersThrowAnythingOnBrokenBytes) {
            throw new IOException(readersThrowAnythingOnBrokenBytes);
        }
    }

    private static PictureNotes notes(Metadata found) {
        ExifIFD0Directory camera = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer noted = camera == null ? null : camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        boolean located =
                found.getDirectoriesOfType(GpsDirectory.class).stream().anyMatch(PictureNotes::tellsAPlace)
                        || found.getDirectoriesOfType(XmpDirectory.class).stream()
                                .anyMatch(xmp ->
                                        xmp.getXmpProperties().keySet().stream().anyMatch(PictureNotes::isAPlace));
        JpegDirectory jpeg = found.getFirstDirectoryOfType(JpegDirectory.class);
        Integer colours = jpeg == null ? null : jpeg.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
        return new PictureNotes(
                noted == null || noted < 1 || noted > 8 ? 1 : noted,
                located,
                false,
                colours != null && colours == PRINTING_COLOURS);
    }

    private static boolean tellsAPlace(GpsDirectory gps) {
        return gps.getTags().stream().anyMatch(tag -> tag.getTagType() != GpsDirectory.TAG_VERSION_ID);
    }

    private static boolean isAPlace(String xmpName) {
        return xmpName.toLowerCase(Locale.ROOT).contains("gps");
    }

    /** Texts in a PNG may be packed, and a packed text may unfold to gigabytes: those that could hold a place are not read but suspected. */
    private static PictureNotes png(InputStream in) throws ImageProcessingException, IOException {
        Metadata exif = new Metadata();
        boolean suspected = false;
        for (PngChunk chunk : new PngChunkReader().extract(new StreamReader(in), CHUNKS)) {
            if (TEXTS.contains(chunk.getType())) {
                suspected |= mayTellAPlace(chunk);
            } else {
                new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), exif);
            }
        }
        PictureNotes notes = notes(exif);
        return new PictureNotes(notes.orientation(), notes.located() || suspected, false, false);
    }

    private static boolean mayTellAPlace(PngChunk chunk) {
        String text = new String(chunk.getBytes(), StandardCharsets.ISO_8859_1);
        if (text.startsWith("Raw profile type")) {
            return true;
        }
        boolean packed = chunk.getType().equals(PngChunkType.zTXt)
                || text.length() > XMP.length() && text.charAt(XMP.length()) == 1;
        return text.startsWith(XMP) && (packed || isAPlace(text));
    }
}
