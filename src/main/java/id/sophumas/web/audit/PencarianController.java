package id.sophumas.web.audit;

import id.sophumas.audit.SavedSearch;
import id.sophumas.audit.SavedSearches;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/riwayat/pencarian}: the searches that the caller keeps for himself; the one thing that an auditor writes. */
@RestController
@RequestMapping("/api/riwayat/pencarian")
class PencarianController {

    private final SavedSearches searches;
    private final RiwayatReaders readers;

    PencarianController(SavedSearches searches, RiwayatReaders readers) {
        this.searches = searches;
        this.readers = readers;
    }

    /** A search as it is sent. */
    record Isian(String nama, String isian) {}

    @GetMapping
    List<SavedSearch> mine() {
        return searches.of(readers.require().id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedSearch keep(@RequestBody Isian sent) {
        return searches.keep(readers.require().id(), sent.nama(), sent.isian());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        searches.remove(readers.require().id(), id);
    }
}
