package id.sophumas.materi;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where media are kept and how large they may be.
 *
 * @param path folder of the media store; made when missing
 * @param maxImageBytes largest picture
 * @param maxVideoBytes largest moving picture
 * @param maxDocumentBytes largest document (PDF, office document, plain text)
 * @param maxImagePixels most pixels of a picture (width times height): a small file can unfold to gigabytes when a smaller variant is made
 * @param maxCount most files of one content, and most documents filed with one step
 * @param warnBelow with less room than this on the store's disk, health warns
 */
@ConfigurationProperties("sop.media")
public record MediaProperties(
        @DefaultValue("./data/media") Path path,
        @DefaultValue("20MB") DataSize maxImageBytes,
        @DefaultValue("512MB") DataSize maxVideoBytes,
        @DefaultValue("20MB") DataSize maxDocumentBytes,
        @DefaultValue("50000000") long maxImagePixels,
        @DefaultValue("20") int maxCount,
        @DefaultValue("1GB") DataSize warnBelow) {

    /** The size no file may exceed, whatever it is; bytes. */
    public long largestBytes() {
        return Math.max(maxVideoBytes.toBytes(), Math.max(maxImageBytes.toBytes(), maxDocumentBytes.toBytes()));
    }

    /** Where uploads stand until they are checked: beside the store, because a temporary folder is often memory. */
    public Path uploadFolder() {
        return path.resolve("unggahan").toAbsolutePath().normalize();
    }
}
