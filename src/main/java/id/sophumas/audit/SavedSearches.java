package id.sophumas.audit;

import id.sophumas.refusal.PlainLine;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The searches each person keeps for himself. */
@Service
public class SavedSearches {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SEARCH = 2000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a person, by name. */
    public List<SavedSearch> of(String user) {
        return jdbc.sql("select id, nama, isian from riwayat_pencarian where pemilik = ? order by nama")
                .param(user)
                .query((row, number) -> new SavedSearch(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Keeps a search.
     *
     * @throws RequestRefused (INVALID) without a name or where it is too long or one too many, (CONFLICT) where the person has one of that name
     */
    public SavedSearch keep(String user, String nama, String isian) {
        if (nama == null || nama.isBlank() || nama.strip().length() > LONGEST_NAME) {
            throw RequestRefused.invalid(
                    "Beri nama pada pencarian itu, paling panjang %d karakter.".formatted(LONGEST_NAME));
        }
        PlainLine.check("nama", nama, LONGEST_NAME);
        PlainLine.check("isian", isian, LONGEST_SEARCH);
        if (isian == null || isian.length() > LONGEST_SEARCH) {
            throw RequestRefused.invalid("Isian pencarian itu tidak ada atau terlalu panjang untuk disimpan.");
        }
        if (of(user).size() >= MOST) {
            throw RequestRefused.invalid(
                    "Sudah ada %d pencarian tersimpan. Hapus dahulu yang tidak dipakai lagi.".formatted(MOST));
        }
        SavedSearch search = new SavedSearch(UUID.randomUUID().toString(), nama.strip(), isian);
        try {
            jdbc.sql("insert into riwayat_pencarian (id, pemilik, nama, isian, dibuat) values (?, ?, ?, ?, ?)")
                    .params(
                            search.id(),
                            user,
                            search.nama(),
                            isian,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw RequestRefused.conflict("Sudah ada pencarian tersimpan bernama itu. Pilih nama lain.");
        }
        return search;
    }

    /** @throws RequestRefused (NOT_FOUND) where the person has none of that id */
    public void remove(String user, String id) {
        int removed = jdbc.sql("delete from riwayat_pencarian where id = ? and pemilik = ?")
                .params(id, user)
                .update();
        if (removed == 0) {
            throw RequestRefused.notFound("Pencarian tersimpan itu tidak ditemukan.");
        }
    }
}
