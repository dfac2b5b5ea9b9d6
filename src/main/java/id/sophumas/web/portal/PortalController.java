package id.sophumas.web.portal;

import id.sophumas.channel.PublicSite;
import id.sophumas.channel.portal.ArticlePage;
import id.sophumas.channel.portal.PortalArticles;
import id.sophumas.web.IndonesianTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages: the list of articles and the article. They need no script, no cookie and no login. */
@Controller
class PortalController {

    static final int ARTICLES_PER_PAGE = 12;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int QUERY_SHOWN = 200;

    private final PortalArticles articles;
    private final PublicSite site;
    private final Clock clock;

    PortalController(PortalArticles articles, PublicSite site, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.clock = clock;
    }

    @ModelAttribute
    void common(Model model, HttpServletResponse response) {
        model.addAttribute("site", site);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }

    @GetMapping("/publikasi/")
    String withoutSlash() {
        return "redirect:/publikasi";
    }

    @GetMapping("/publikasi")
    String list(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "halaman", defaultValue = "1") String number,
            Model model) {
        String shown = query.substring(0, Math.min(query.length(), QUERY_SHOWN))
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")
                .strip();
        ArticlePage page = articles.page(shown, number(number), ARTICLES_PER_PAGE);
        model.addAttribute("q", shown);
        model.addAttribute("page", page);
        model.addAttribute(
                "articles",
                page.articles().stream()
                        .map(article -> ArticleView.of(article, clock.getZone()))
                        .toList());
        return "portal/list";
    }

    @GetMapping("/publikasi/{slug}")
    String article(@PathVariable String slug, Model model, HttpServletResponse response) {
        if (!SLUG.matcher(slug).matches()) {
            return notFound(response);
        }
        return articles.find(slug)
                .map(article -> ArticleView.of(article, clock.getZone()))
                .map(article -> {
                    model.addAttribute("article", article);
                    model.addAttribute("structured", StructuredData.of(article, site));
                    return "portal/article";
                })
                .or(() -> articles.withdrawn(slug).map(when -> gone(when, model, response)))
                .orElseGet(() -> notFound(response));
    }

    /** Every other address below the list, except the files beside it. */
    @GetMapping("/publikasi/{first:(?!aset$|media$).*}/{*rest}")
    String elsewhere(HttpServletResponse response) {
        return notFound(response);
    }

    /** It was here and is not any more: who kept the address, and every search engine, is told so. */
    private String gone(Instant when, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("withdrawn", IndonesianTime.full(when, clock.getZone()));
        model.addAttribute("withdrawnIso", IndonesianTime.iso(when, clock.getZone()));
        return "portal/gone";
    }

    private static String notFound(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "portal/not-found";
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
