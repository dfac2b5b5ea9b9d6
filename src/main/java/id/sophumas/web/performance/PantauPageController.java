package id.sophumas.web.performance;

import id.sophumas.channel.PublicSite;
import id.sophumas.performance.Performances;
import id.sophumas.performance.Period;
import id.sophumas.performance.Selection;
import id.sophumas.performance.Standing;
import id.sophumas.performance.Units;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.web.IndonesianTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /pantau}: how each SOP fares. All figures stand in the page itself; its script draws the diagram and the charts out of the same figures.
 */
@Controller
class PantauPageController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", PantauViews.INDONESIAN);

    private final PerformanceReaders readers;
    private final Wishes wishes;
    private final Performances performances;
    private final PantauViews views;
    private final Units units;
    private final PublicSite site;
    private final ZoneId zone;

    PantauPageController(
            PerformanceReaders readers,
            Wishes wishes,
            Performances performances,
            PantauViews views,
            Units units,
            PublicSite site,
            Clock clock) {
        this.readers = readers;
        this.wishes = wishes;
        this.performances = performances;
        this.views = views;
        this.units = units;
        this.site = site;
        this.zone = clock.getZone();
    }

    @GetMapping("/pantau")
    String page(Wish wish, Model model, HttpServletResponse response) {
        List<Sop> visible = readers.visible();
        List<Standing> standings = performances.standings(visible);
        boolean isFirstLook = wish.sop() == null || wish.sop().isBlank();
        // Whoever names no SOP is shown the one that wants him most.
        Wish complete = isFirstLook
                ? new Wish(standings.get(0).sop().key(), wish.unit(), wish.periode(), wish.dari(), wish.sampai())
                : wish;
        model.addAttribute("site", site);
        model.addAttribute("wish", complete);
        model.addAttribute("standings", standings);
        model.addAttribute("units", unitsOf(visible));
        try {
            show(wishes.select(complete), model);
        } catch (RequestRefused refused) {
            if (refused.reason() != RequestRefused.Reason.INVALID) {
                throw refused;
            }
            // Whoever mistyped a date finds what he typed, and what is wrong with it.
            model.addAttribute("refusal", refused.getMessage());
            response.setStatus(refused.reason().status());
        }
        return "performance/pantau";
    }

    private void show(Selection selection, Model model) {
        PantauView view = views.of(performances.of(selection));
        Period period = selection.period();
        model.addAttribute("view", view);
        model.addAttribute("period", DAY.format(period.from()) + " sampai " + DAY.format(period.to()));
        model.addAttribute("asOf", IndonesianTime.full(view.dihitung().toInstant(), zone));
        model.addAttribute("query", query(selection));
    }

    /** What the script and the files ask for: the period with its days, so that all of it is the same. */
    private static String query(Selection selection) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("sop", "{sop}")
                .queryParam("dari", selection.period().from())
                .queryParam("sampai", selection.period().to());
        Map<String, Object> values =
                new LinkedHashMap<>(Map.of("sop", selection.sop().key()));
        if (selection.unit() != null) {
            query.queryParam("unit", "{unit}");
            values.put("unit", selection.unit());
        }
        return query.encode().buildAndExpand(values).toUriString().substring(1);
    }

    /** The units to choose from: by SOP, for the list of one is no use with another. */
    private Map<String, List<String>> unitsOf(List<Sop> sops) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        sops.forEach(sop -> byName.put(sop.name(), units.of(sop)));
        return byName;
    }
}
