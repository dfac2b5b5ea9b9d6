package id.sophumas.notification.mail;

import id.sophumas.notification.MailSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Words of a mail, as plain text and as HTML. The templates are told apart from the pages': these are not for a browser. */
@Component
class LetterText {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final MailSettings settings;

    LetterText(MailSettings settings) {
        this.settings = settings;
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    }

    /**
     * A mail ready to be sent.
     *
     * @param subject one line
     * @param plain plain text
     * @param html the same as HTML
     */
    record Words(String subject, String plain, String html) {}

    private record Line(String title, String text, String link) {}

    Words single(Letter letter) {
        return words("pesan", subject(letter.title()), List.of(letter));
    }

    Words digest(List<Letter> letters) {
        return words("ringkasan", "Ringkasan pemberitahuan: %d".formatted(letters.size()), letters);
    }

    private Words words(String template, String subject, List<Letter> letters) {
        List<Line> lines = letters.stream()
                .map(letter -> new Line(subject(letter.title()), letter.text(), link(letter)))
                .toList();
        Context context = new Context(
                INDONESIAN, Map.of("lines", lines, "count", lines.size(), "url", settings.url() + "/pemberitahuan"));
        return new Words(
                subject,
                templates.process("surel/" + template + ".txt", context),
                templates.process("surel/" + template + ".html", context));
    }

    /** Where the task is opened; the list of messages where there is none. */
    private String link(Letter letter) {
        return letter.taskId() == null
                ? settings.url() + "/pemberitahuan"
                : settings.url() + "/camunda/app/tasklist/default/#/?task="
                        + UriUtils.encodeQueryParam(letter.taskId(), "UTF-8");
    }

    /** A title may quote what somebody wrote; a header is one line. */
    private static String subject(String title) {
        return title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterText.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
