package id.sophumas.sop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Holds a file to the {@link Vocabulary}, and each of its expressions to the {@link ExpressionPlace} it stands in. */
final class VocabularyRules {

    private static final Set<String> WITH_TEXT = Set.of(
            "bpmn:documentation",
            "bpmn:incoming",
            "bpmn:outgoing",
            "bpmn:flowNodeRef",
            "bpmn:conditionExpression",
            "bpmn:timeDuration",
            "bpmn:timeDate",
            "bpmn:text",
            "camunda:failedJobRetryTimeCycle");

    private static final Map<String, ExpressionPlace> PLACES = Map.of(
            "bpmn:conditionExpression", ExpressionPlace.CONDITION,
            "bpmn:timeDate", ExpressionPlace.DATE,
            "camunda:delegateExpression", ExpressionPlace.DELEGATE,
            "camunda:collection", ExpressionPlace.COLLECTION,
            "sourceExpression", ExpressionPlace.MAPPING,
            "businessKey", ExpressionPlace.BUSINESS_KEY,
            "camunda:candidateGroups", ExpressionPlace.ROLE,
            "camunda:assignee", ExpressionPlace.ROLE);

    /** Where nothing but an expression makes sense: a literal there would be taken for code or data by some other reading. */
    private static final Set<String> EXPRESSION_ONLY = Set.of(
            "bpmn:conditionExpression",
            "bpmn:timeDate",
            "camunda:delegateExpression",
            "camunda:collection",
            "sourceExpression",
            "businessKey");

    /** What some values are held to: what the shipped files have there, and no more than the engine's columns take. */
    private static final Map<String, Pattern> VALUES = Map.of(
            "id", Pattern.compile(".{1,200}"),
            "name", Pattern.compile("(?s).{0,250}"),
            "camunda:versionTag", Pattern.compile(".{0,64}"),
            "xsi:type", Pattern.compile("(?:[\\w.-]+:)?tFormalExpression"),
            "calledElement", Pattern.compile("penayangan"),
            "camunda:elementVariable", Pattern.compile("kanal|publikasiId"),
            "camunda:formRefBinding", Pattern.compile("deployment"),
            "source", Pattern.compile("kanal|materiId|versiTayang|sha256Tayang"),
            "target", Pattern.compile("kanal|materiId|versiTayang|sha256Tayang|prosesSop|waktuTayang|hanyaTautan"),
            "camunda:failedJobRetryTimeCycle", Pattern.compile("[PTDHMS0-9,]{1,100}"));

    private final String file;
    private final boolean technical;
    private final Vocabulary vocabulary;

    VocabularyRules(String file, boolean technical) {
        this.file = file;
        this.technical = technical;
        this.vocabulary = technical ? Vocabulary.ofTechnical() : Vocabulary.ofSop();
    }

    /** Whether this was drawn for Camunda 8, whose files this engine does not understand. */
    static boolean isForCamunda8(XmlElement root) {
        return root.attributes().containsValue("Camunda Cloud") || uses(root, Vocabulary.CAMUNDA_8);
    }

    void check(XmlElement root, List<RuleViolation> violations) {
        String name = Vocabulary.spelled(root.name()).orElse("");
        if (!"bpmn:definitions".equals(name)) {
            violations.add(new RuleViolation(
                    file,
                    "-",
                    "berkas bukan BPMN 2.0 yang sah. Buka di Camunda Modeler, perbaiki, lalu simpan kembali."));
            return;
        }
        if (uses(root, Vocabulary.CAMUNDA) && uses(root, Vocabulary.ACTIVITI)) {
            violations.add(
                    violation("-", "berkas memakai dua ruang nama Camunda. Simpan kembali dengan Camunda Modeler."));
        }
        walk(root, name, "", "-", violations);
    }

    private void walk(XmlElement element, String name, String parent, String owner, List<RuleViolation> violations) {
        // An event's definition is drawn as part of the event, and is found by the event's id.
        boolean isPart = element.attribute("id") == null || name.endsWith("EventDefinition");
        String id = isPart ? owner : element.attribute("id");
        element.attributes().forEach((attribute, value) -> attribute(element, name, attribute, value, id, violations));
        if (WITH_TEXT.contains(name)) {
            value(name, element.text().strip(), id, violations);
        } else if (!element.text().isBlank()) {
            violations.add(violation(id, "elemen \"" + name + "\" tidak boleh memuat teks. Hapus teksnya."));
        }
        for (XmlElement child : element.children()) {
            String spelled = Vocabulary.spelled(child.name()).orElse("");
            if (vocabulary.mayStandIn(name, parent, spelled)) {
                walk(child, spelled, name, id, violations);
            } else {
                String childId = child.attribute("id") == null ? id : child.attribute("id");
                violations.add(violation(
                        childId,
                        "elemen \"" + readable(child.name()) + "\" tidak diizinkan di dalam \"" + name
                                + "\". Hapus dari diagram."));
            }
        }
    }

    private void attribute(
            XmlElement element, String name, QName attribute, String value, String id, List<RuleViolation> violations) {
        String spelled = Vocabulary.spelled(attribute).orElse("");
        if (!vocabulary.mayHave(name, spelled)) {
            violations.add(violation(
                    id,
                    "atribut \"" + readable(attribute) + "\" tidak diizinkan pada \"" + name
                            + "\". Hapus dari diagram."));
        } else if (isTwice(element, spelled)) {
            violations.add(violation(id, "atribut \"" + spelled + "\" tertulis dua kali. Hapus salah satunya."));
        } else {
            value(spelled, value, id, violations);
        }
    }

    /** The engine has two namespaces for the same attribute and reads only one where both are there. */
    private static boolean isTwice(XmlElement element, String spelled) {
        return element.attributes().keySet().stream()
                        .filter(other -> Vocabulary.spelled(other).orElse("").equals(spelled))
                        .count()
                > 1;
    }

    private void value(String name, String value, String id, List<RuleViolation> violations) {
        ExpressionPlace place = PLACES.get(name);
        boolean offered = place != null && (technical ? place.offersToTechnical(value) : place.offers(value));
        Pattern values = VALUES.get(name);
        if (ExpressionPlace.isExpression(value) && !offered) {
            violations.add(violation(
                    id,
                    "ekspresi \"" + value
                            + "\" tidak diizinkan. Pakai perbandingan sederhana, misalnya ${keputusan == 'setuju'}."));
        } else if (EXPRESSION_ONLY.contains(name) && !offered) {
            violations.add(violation(id, "\"" + value + "\" bukan ekspresi yang diizinkan pada \"" + name + "\"."));
        } else if (values != null && !values.matcher(value).matches()) {
            violations.add(violation(id, "nilai \"" + value + "\" tidak diizinkan pada \"" + name + "\"."));
        }
    }

    private static boolean uses(XmlElement element, String namespace) {
        return namespace.equals(element.name().getNamespaceURI())
                || element.attributes().keySet().stream().anyMatch(name -> namespace.equals(name.getNamespaceURI()))
                || element.children().stream().anyMatch(child -> uses(child, namespace));
    }

    private static String readable(QName name) {
        return Vocabulary.spelled(name).orElse(name.getLocalPart() + "\" dari \"" + name.getNamespaceURI());
    }

    private RuleViolation violation(String element, String sentence) {
        return new RuleViolation(file, element, sentence);
    }
}
