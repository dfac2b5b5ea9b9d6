package id.sophumas.web.performance;

import id.sophumas.performance.Period;
import id.sophumas.performance.Selection;
import id.sophumas.performance.Units;
import id.sophumas.refusal.RequestRefused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Understands what somebody wants to see, and whether he may. */
@Component
class Wishes {

    private final PerformanceReaders readers;
    private final Units units;
    private final Clock clock;

    Wishes(PerformanceReaders readers, Units units, Clock clock) {
        this.readers = readers;
        this.units = units;
        this.clock = clock;
    }

    /** @throws RequestRefused where something is unknown, out of order or not the caller's to see */
    Selection select(Wish wish) {
        if (wish.sop() == null || wish.sop().isBlank()) {
            throw RequestRefused.invalid("Parameter \"sop\" wajib diisi.");
        }
        return units.select(readers.require(wish.sop()), wish.unit(), period(wish));
    }

    private Period period(Wish wish) {
        LocalDate today = LocalDate.now(clock);
        if (wish.periode() == null || wish.periode().isBlank()) {
            return Period.parse(wish.dari(), wish.sampai(), today);
        }
        return switch (wish.periode()) {
            case "bulan" -> Period.month(today);
            case "triwulan" -> Period.quarter(today);
            case "tahun" -> Period.year(today);
            case "sendiri" -> Period.parse(wish.dari(), wish.sampai(), today);
            default ->
                throw RequestRefused.invalid("Periode \"%s\" tidak dikenal. Pilih bulan, triwulan, tahun, atau sendiri."
                        .formatted(wish.periode()));
        };
    }
}
