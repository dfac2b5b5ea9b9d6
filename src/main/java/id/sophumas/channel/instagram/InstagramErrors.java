package id.sophumas.channel.instagram;

import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import id.sophumas.channel.meta.MetaError;
import id.sophumas.channel.meta.MetaErrors;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Instagram means by its subcodes, which alone tell its errors apart (Instagram Platform, Error Codes). A container that failed names the
 * same subcode in its status.
 */
final class InstagramErrors implements MetaErrors.Own {

    static final Duration CONTAINER_WAIT = Duration.ofMinutes(1);

    private static final Duration TOMORROW = Duration.ofDays(1);
    private static final int NOT_READY = 2207027;
    private static final int DAILY_CAP = 2207042;
    private static final int BLOCKED_MAYBE_LIVE = 2207051;
    private static final int ACCOUNT_RESTRICTED = 2207050;
    private static final Set<Integer> TRANSIENT = Set.of(2207001, 2207003, 2207032, 2207053);
    private static final Set<Integer> GONE = Set.of(2207006, 2207008, 2207020);

    /** Errors that the content has brought about, and what is wrong with it. */
    private static final Map<Integer, String> CONTENT = Map.ofEntries(
            Map.entry(2207004, "gambar lebih besar dari 8 MB"),
            Map.entry(2207005, "format gambar tidak diterima, pakai JPEG"),
            Map.entry(2207009, "perbandingan lebar dan tinggi gambar harus antara 4:5 dan 1,91:1"),
            Map.entry(2207010, "keterangan terlalu panjang"),
            Map.entry(2207023, "jenis media tidak dikenal"),
            Map.entry(2207026, "format video tidak diterima"),
            Map.entry(2207028, "korsel harus memuat 2 sampai 10 media"),
            Map.entry(2207040, "sebutan akun lebih dari 20"),
            Map.entry(2207052, "media tidak dapat diambil dari alamatnya"),
            Map.entry(2207057, "gambar sampul di luar panjang video"));

    @Override
    public Optional<Trouble> read(MetaError error) {
        return meaning(error);
    }

    /** Whether a refused publishing call leaves open what became of the container, so that its status must be asked for. */
    static boolean isAboutTheContainer(MetaError error) {
        return error.subcode() == NOT_READY || GONE.contains(error.subcode());
    }

    /** What an error means by its subcode; empty where that is none of Instagram's. */
    static Optional<Trouble> meaning(MetaError error) {
        int subcode = error.subcode();
        if (CONTENT.containsKey(subcode)) {
            return trouble(Kind.REFUSED, "Instagram menolak kiriman ini: %s".formatted(CONTENT.get(subcode)), error);
        }
        if (TRANSIENT.contains(subcode)) {
            return trouble(Kind.IN_DOUBT, "Instagram mengalami gangguan sementara", error);
        }
        if (GONE.contains(subcode)) {
            return trouble(Kind.STALE, "Media yang disiapkan sudah tidak ada di Instagram", error);
        }
        return switch (subcode) {
            case NOT_READY -> throttled("Instagram belum selesai mengolah media", error, CONTAINER_WAIT);
            case DAILY_CAP -> throttled("Batas kiriman harian Instagram tercapai", error, TOMORROW);
            case BLOCKED_MAYBE_LIVE ->
                trouble(Kind.IN_DOUBT, "Instagram membatasi tindakan ini; kirimannya mungkin sudah tayang", error);
            case ACCOUNT_RESTRICTED ->
                trouble(
                        Kind.UNAUTHORISED,
                        "Akun Instagram dibatasi atau tidak aktif; buka aplikasi Instagram dan ikuti petunjuknya",
                        error);
            default -> Optional.empty();
        };
    }

    private static Optional<Trouble> trouble(Kind kind, String what, MetaError error) {
        return Optional.of(Trouble.of(kind, error.after(what)));
    }

    private static Optional<Trouble> throttled(String what, MetaError error, Duration wait) {
        return Optional.of(Trouble.throttled(error.after(what), wait));
    }
}
