package id.sophumas.publication;

import id.sophumas.channel.Capabilities;
import id.sophumas.channel.CapabilityCatalogue;
import id.sophumas.channel.Outcome;
import id.sophumas.refusal.RequestRefused;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person settle a post that stands still: the ledger takes the person's word, with the name under it. */
@Service
public class Settlements {

    private static final int LONGEST = 2000;

    private final Entries entries;
    private final Ledger ledger;
    private final CapabilityCatalogue catalogue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlements(
            Entries entries,
            Ledger ledger,
            CapabilityCatalogue catalogue,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The post, to know whose it is.
     *
     * @throws RequestRefused (NOT_FOUND) where there is none
     */
    public Publication find(String publicationId) {
        return entry(publicationId).publication();
    }

    /**
     * Settles a post.
     *
     * @param user user id of who says so
     * @throws RequestRefused (NOT_FOUND) where there is none, (CONFLICT) where it is published, given up, or being sent right now, (INVALID)
     *     where the verdict lacks its link or reason
     */
    public Publication settle(String publicationId, Verdict verdict, String user) {
        Entry entry = entry(publicationId);
        require(verdict, entry.key().kanal());
        if (entry.status() == Status.PUBLISHED || entry.isCancelled()) {
            throw RequestRefused.conflict("Penayangan ini sudah selesai; tidak ada yang perlu diputuskan.");
        }
        if (entry.leased() || entry.status() == Status.SENDING) {
            throw RequestRefused.conflict("Penayangan ini sedang dikirim; tunggu hasilnya, lalu coba lagi.");
        }
        return transaction.execute(status -> {
            settle(entry, verdict, user)
                    .orElseThrow(() -> RequestRefused.conflict(
                            "Penayangan ini baru saja berubah. Muat ulang, lalu putuskan lagi."));
            record(entry, verdict, user);
            return entry(publicationId).publication();
        });
    }

    /** What people settled about one post, the oldest first. */
    public List<Settlement> of(String publicationId) {
        return jdbc.sql("select * from publikasi_penyelesaian where publikasi_id = ? order by id")
                .param(publicationId)
                .query((row, n) -> new Settlement(
                        row.getString("putusan"),
                        row.getString("tautan"),
                        row.getString("alasan"),
                        row.getString("oleh"),
                        row.getObject("pada", OffsetDateTime.class).toInstant(),
                        Status.valueOf(row.getString("sebelumnya"))))
                .list();
    }

    private Optional<Entry> settle(Entry entry, Verdict verdict, String user) {
        if (verdict instanceof Verdict.Live live) {
            return Optional.of(ledger.published(entry, new Outcome.Published(null, live.tautan(), null)));
        }
        if (verdict instanceof Verdict.GivenUp givenUp) {
            return ledger.cancelled(entry, user, "Dibatalkan oleh %s: %s".formatted(user, givenUp.alasan()));
        }
        // What was reached stays: readers who have got it are not served again.
        return ledger.ended(entry, Status.PREPARED, "Dipastikan belum tayang oleh %s; dikirim lagi.".formatted(user));
    }

    private void record(Entry entry, Verdict verdict, String user) {
        record(
                entry,
                name(verdict),
                verdict instanceof Verdict.Live live ? live.tautan() : null,
                verdict instanceof Verdict.GivenUp givenUp
                        ? givenUp.alasan()
                        : verdict instanceof Verdict.Live live ? live.keterangan() : null,
                user);
    }

    private void record(Entry entry, String verdict, String link, String reason, String user) {
        jdbc.sql("insert into publikasi_penyelesaian (publikasi_id, putusan, tautan, alasan, oleh, pada, sebelumnya)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(entry.id(), verdict, link, reason, user)
                .params(clock.instant().atOffset(ZoneOffset.UTC), entry.status().name())
                .update();
    }

    /** Keeps the word of who sent a post that no machine may send. */
    void attested(Entry entry, String user, String note) {
        record(entry, "SUDAH_TAYANG", null, note, user);
    }

    private static String name(Verdict verdict) {
        return verdict instanceof Verdict.Live
                ? "SUDAH_TAYANG"
                : verdict instanceof Verdict.GivenUp ? "DIBATALKAN" : "COBA_LAGI";
    }

    private Entry entry(String publicationId) {
        return entries.byId(publicationId).orElseThrow(() -> RequestRefused.notFound("Penayangan tidak ditemukan."));
    }

    private void require(Verdict verdict, String kanal) {
        if (verdict instanceof Verdict.Live live) {
            requireProof(live, catalogue.of(kanal).map(Capabilities::addressed).orElse(true));
        }
        if (verdict instanceof Verdict.GivenUp givenUp && !isText(givenUp.alasan())) {
            throw RequestRefused.invalid("Tulis alasan pembatalan, paling panjang %d karakter.".formatted(LONGEST));
        }
    }

    private static void requireProof(Verdict.Live live, boolean addressed) {
        if (!addressed && live.tautan() == null) {
            if (!isText(live.keterangan())) {
                throw RequestRefused.invalid(
                        "Kiriman di kanal ini tidak beralamat. Tulis keterangan bagaimana dipastikan sudah sampai, paling panjang %d karakter."
                                .formatted(LONGEST));
            }
        } else if (!isWebAddress(live.tautan())) {
            throw RequestRefused.invalid("Tulis tautan kiriman yang sudah tayang, lengkap dengan https://.");
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    static boolean isWebAddress(String text) {
        try {
            URI uri = text == null ? null : URI.create(text.strip());
            return uri != null
                    && uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && text.length() <= LONGEST;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
