package id.sophumas.channel;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public reaches this installation and whose it is.
 *
 * @param publicUrl address of the application for the public and for platforms that fetch media, without a slash at the end; taken as given
 * @param agency the institution
 */
@ConfigurationProperties("sop")
public record PublicSite(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue Agency agency) {

    public PublicSite {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The absolute address of a path of ours that begins with a slash. */
    public String address(String path) {
        return publicUrl + path;
    }

    /**
     * The institution whose publications these are.
     *
     * @param name name as printed at the top of the pages
     * @param logo picture file (PNG, JPEG or SVG) of its emblem; null for the application's own, neutral one
     */
    public record Agency(@DefaultValue("Humas Instansi") String name, Path logo) {}
}
