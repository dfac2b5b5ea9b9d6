package id.sophumas.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The machine's eye for accessibility. The script is that of {@link AxeBuilder}, which brings it into the page anew for each look, and opens
 * another page to gather what it saw in frames; our pages have none.
 */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** What hinders people seriously or wholly in this part of the page: rule, help and the first place, each. */
    static List<String> grave(Page page, String area) {
        if ((boolean) page.evaluate("window.axe === undefined")) {
            page.evaluate(SCRIPT);
        }
        @SuppressWarnings("unchecked")
        List<String> grave = (List<String>) page.evaluate("""
                async (area) => {
                  const seen = await axe.run({ include: [[area]] }, { resultTypes: ['violations'] });
                  return seen.violations
                    .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                    .map((rule) => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`);
                }""", area);
        return grave;
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
