package id.sophumas.sop;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Keeps code out of BPMN files. An expression is code that the engine runs with the application's rights, so a file may hold comparisons of
 * variables with literals and the few calls the application offers, nothing else; a script or a class not at all.
 */
final class CodeRules {

    private static final String OPERAND = "(?:[a-zA-Z][a-zA-Z0-9]*|'[^'\\\\]*'|null|true|false|\\d+)";
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{\\s*" + OPERAND + "\\s*(?:==|!=)\\s*" + OPERAND + "\\s*}");
    private static final Set<String> OFFERED = Set.of(
            "${laporKeterlambatan}",
            "${rencanaTayang.kanal(execution)}",
            "${rencanaTayang.ditolak(execution)}",
            "${rencanaTayang.pemberitahuan(execution)}",
            "${true}",
            "${null}",
            "${rencanaTayang.waktu(execution)}",
            "${execution.processInstanceId}",
            "#{execution.processBusinessKey}",
            "${execution.processBusinessKey}");
    private static final Set<String> FORBIDDEN_ELEMENTS =
            Set.of("scriptTask", "script", "executionListener", "taskListener", "connector", "businessRuleTask");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "expression", "scriptFormat", "resource", "decisionRef", "caseRef", "topic");

    private final String file;

    CodeRules(String file) {
        this.file = file;
    }

    void check(BpmnModelInstance model, List<RuleViolation> violations) {
        Object source = model.getDocument().getDomSource().getNode();
        Element root =
                source instanceof org.w3c.dom.Document document ? document.getDocumentElement() : (Element) source;
        walk(root, root.getAttribute("id"), violations);
    }

    private void walk(Element element, String owner, List<RuleViolation> violations) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        String name = element.getLocalName();
        if (FORBIDDEN_ELEMENTS.contains(name)) {
            violations.add(new RuleViolation(
                    file,
                    id,
                    "\"" + name + "\" tidak diizinkan: berkas SOP tidak boleh memuat kode. Hapus dari diagram."));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName())) {
                violations.add(new RuleViolation(
                        file, id, "atribut \"" + attribute.getLocalName() + "\" tidak diizinkan. Hapus dari diagram."));
            }
            expression(attribute.getNodeValue(), id, violations);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element nested) {
                walk(nested, id, violations);
            } else {
                expression(child.getNodeValue(), id, violations);
            }
        }
    }

    private void expression(String text, String id, List<RuleViolation> violations) {
        if (text == null || !(text.contains("${") || text.contains("#{"))) {
            return;
        }
        String expression = text.strip();
        if (!OFFERED.contains(expression) && !COMPARISON.matcher(expression).matches()) {
            violations.add(new RuleViolation(
                    file,
                    id,
                    "ekspresi \"" + expression
                            + "\" tidak diizinkan. Pakai perbandingan sederhana, misalnya ${keputusan == 'setuju'}."));
        }
    }
}
