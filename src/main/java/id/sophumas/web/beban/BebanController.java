package id.sophumas.web.beban;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/beban}: who has what in the caller's unit. Tasks are given to others at {@code /api/tugas/{taskId}/serahkan}. */
@RestController
@RequestMapping("/api/beban")
class BebanController {

    /** Whether the caller has a unit below him, and how many of its tasks are late. */
    record Ringkasan(boolean atasan, long terlambat) {}

    private final Unit unit;

    BebanController(Unit unit) {
        this.unit = unit;
    }

    @GetMapping
    BebanView all() {
        return unit.view();
    }

    /** For everybody: whether there is anything to see at all. */
    @GetMapping("/ringkasan")
    Ringkasan summary() {
        return new Ringkasan(unit.isThere(), unit.late());
    }
}
