package id.sophumas.engine.deployment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sophumas.sop.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Camunda form that somebody deploys may hold: fields to fill in and plain words. A form is shown in officials' Tasklist, so there are no
 * components that show markup, pictures or pages from elsewhere, no templates, and of expressions only a comparison that hides a field.
 */
final class FormFile {

    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "group",
            "separator",
            "spacer");
    private static final Pattern HIDE =
            Pattern.compile("=\\s*[a-zA-Z]\\w*\\s*(?:!=|=)\\s*(?:\"[^\"\\\\]*\"|true|false|null|\\d+)\\s*");

    /** Markup, templates, links in Markdown, addresses, expressions: all that would be more than words. */
    private static final Pattern MORE_THAN_WORDS = Pattern.compile(
            "^\\s*=|[<>]|\\{\\{|]\\s*[(\\[:]|&#|:\\s*//|(?:java|vb)script\\s*:|data:\\w+/", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final List<RuleViolation> violations = new ArrayList<>();

    private FormFile(String file) {
        this.file = file;
    }

    /** What is wrong with a form; empty where nothing is. */
    static List<RuleViolation> check(String file, byte[] bytes) {
        FormFile form = new FormFile(file);
        try {
            form.check(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            form.refuse("-", "berkas bukan formulir Camunda yang sah. Buka di Camunda Modeler, lalu simpan kembali.");
        }
        return form.violations;
    }

    private void check(JsonNode form) {
        if (!form.isObject() || !form.path("components").isArray()) {
            refuse("-", "berkas bukan formulir Camunda yang sah. Buka di Camunda Modeler, lalu simpan kembali.");
        } else if (!form.path("id").asText().matches("[a-zA-Z0-9_-]{1,100}")) {
            refuse("-", "id formulir hanya boleh berisi huruf, angka, garis bawah, dan tanda hubung.");
        } else {
            form.path("components").forEach(this::component);
            words(form, "-");
        }
    }

    private void component(JsonNode component) {
        String id = component.path("id").asText("-");
        String type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            refuse(id, "komponen \"" + type + "\" tidak diizinkan dalam formulir. Pakai isian atau teks biasa.");
        }
        component.path("components").forEach(this::component);
    }

    /** All text at any depth, names of properties too: form-js evaluates expressions in nearly every property. */
    private void words(JsonNode node, String owner) {
        String id = node.path("id").asText(owner);
        node.fields().forEachRemaining(field -> {
            boolean hides = field.getKey().equals("hide")
                    && HIDE.matcher(field.getValue().asText()).matches();
            if (MORE_THAN_WORDS.matcher(field.getKey()).find()) {
                refuse(id, "nama properti \"" + field.getKey() + "\" tidak diizinkan.");
            } else if (!hides) {
                words(field.getValue(), id);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> words(one, owner));
        } else if (node.isTextual() && MORE_THAN_WORDS.matcher(node.asText()).find()) {
            refuse(
                    owner,
                    "teks \"" + node.asText() + "\" memuat lebih dari kata-kata: ekspresi, penanda, atau tautan."
                            + " Tulis teks biasa.");
        }
    }

    private void refuse(String element, String sentence) {
        violations.add(new RuleViolation(file, element, sentence));
    }
}
