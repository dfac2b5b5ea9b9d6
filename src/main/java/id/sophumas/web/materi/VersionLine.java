package id.sophumas.web.materi;

import id.sophumas.identity.Names;
import id.sophumas.materi.MateriSummary;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A line in the list of versions; the fields are those of {@link MateriView}. */
record VersionLine(
        int versi, String judul, String sha256, String dibuatOleh, String dibuatOlehNama, OffsetDateTime dibuatPada) {

    static VersionLine of(MateriSummary version, Names names, ZoneId zone) {
        return new VersionLine(
                version.versi(),
                version.judul(),
                version.sha256(),
                version.oleh(),
                names.of(version.oleh(), version.pada()),
                version.pada().atZone(zone).toOffsetDateTime());
    }
}
