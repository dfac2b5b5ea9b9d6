package id.sophumas.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A form of a page of ours that was sent after its session had ended. It is kept in the new session until whoever logs in sends it himself.
 *
 * @param way where it was sent to
 * @param fields what was entered, without the token
 */
record SentForm(String way, List<Field> fields) implements Serializable {

    private static final String ATTRIBUTE = SentForm.class.getName();
    private static final int LONGEST = 64 * 1024;

    /** A field and one of its values. */
    record Field(String name, String value) implements Serializable {

        /** The name as it is read: {@code suratPerintah} as "Surat perintah". */
        public String label() {
            String words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** Keeps the form of a request, where it is not too long to be kept. */
    static SentForm keep(HttpServletRequest request) {
        List<Field> fields = new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .filter(each ->
                                !each.getKey().isEmpty() && !each.getKey().equals(SessionToken.PARAMETER))
                        .flatMap(each -> Stream.of(each.getValue()).map(value -> new Field(each.getKey(), value)))
                        .toList();
        SentForm form = new SentForm(PathPrefix.of(request), fields);
        int length = fields.stream()
                .mapToInt(each -> each.name().length() + each.value().length())
                .sum();
        if (length <= LONGEST && OfficialPages.known(form.way()).isPresent()) {
            request.getSession().setAttribute(ATTRIBUTE, form);
        }
        return form;
    }

    /** The form that this session keeps. */
    static Optional<SentForm> keptBy(HttpSession session) {
        return Optional.ofNullable((SentForm) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** The page that the form stands on. */
    public String page() {
        String[] parts = way.split("/");
        return parts[1].equals("jalan") && parts.length > 2 ? "/jalan/" + parts[2] : "/" + parts[1];
    }
}
