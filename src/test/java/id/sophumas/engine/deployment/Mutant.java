package id.sophumas.engine.deployment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A shipped file, changed at random as an attacker or a careless process owner might change it. */
final class Mutant {

    private static final Pattern TAG = Pattern.compile("<(bpmn:\\w+|camunda:\\w+)((?:\\s[^<>]*?)?)(/?)>");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final String SHELL = "<%1$s:field name=\"command\" stringValue=\"touch %2$s\"/>";

    static final List<String> EVIL = List.of(
            "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch BERKAS')}",
            "#{''.getClass()}",
            "a${execution.getClass()}b",
            "${execution.engineServices.runtimeService}",
            "${execution.setVariable('a', 1)}",
            "${''['class']}",
            "${[1].getClass()}",
            "${tayangkan}",
            "${rencanaTayang.getClass()}",
            "${rencanaTayang.kanal(execution).getClass()}",
            "${keputusan == 'setuju' || ''.getClass() != null}",
            "${");
    private static final List<String> VALUES = List.of(
            "shell",
            "SHELL",
            "mail",
            "external",
            Canary.NAME,
            "auditor",
            "pemilikProses",
            "camunda-admin",
            "true",
            "deployment",
            "embedded:deployment:forms/jahat.bpmn",
            "embedded:app:forms/rilis.html",
            "http://jahat.example/x.html",
            "ralat",
            "javascript",
            "0",
            "stafHumas");
    private static final List<String> ATTRIBUTES = List.of(
            "type",
            "class",
            "expression",
            "delegateExpression",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "topic",
            "resource",
            "decisionRef",
            "caseRef",
            "formKey",
            "formRef",
            "formRefBinding",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "candidateStarterUsers",
            "candidateStarterGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "jobPriority",
            "initiator",
            "resultVariable",
            "errorMessage",
            "asyncAfter",
            "exclusive",
            "isSequential",
            "language",
            "scriptFormat",
            "implementation",
            "calledElement",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "isForCompensation",
            "triggeredByEvent",
            "errorCodeVariable",
            "taskPriority",
            "isExecutable",
            "default",
            "name");
    private static final List<String> ELEMENTS = List.of(
            "<bpmn:serviceTask id=\"jahat\" P:type=\"shell\"><bpmn:extensionElements>" + "SHELL"
                    + "</bpmn:extensionElements></bpmn:serviceTask>",
            "<bpmn:sendTask id=\"jahat\" P:type=\"shell\"><bpmn:extensionElements>SHELL</bpmn:extensionElements></bpmn:sendTask>",
            "<bpmn:serviceTask id=\"jahat\" P:class=\"CANARY\"/>",
            "<bpmn:scriptTask id=\"jahat\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
            "<bpmn:businessRuleTask id=\"jahat\" P:decisionRef=\"x\"/>",
            "<bpmn:parallelGateway id=\"jahat\"/>",
            "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"x\" namespace=\"y\"/>",
            "<bpmn:extensionElements><P:executionListener class=\"CANARY\" event=\"start\"/></bpmn:extensionElements>",
            "<P:executionListener class=\"CANARY\" event=\"start\"/>",
            "<P:taskListener class=\"CANARY\" event=\"create\"/>",
            "<P:taskListener expression=\"${''.getClass()}\" event=\"create\"/>",
            "<P:inputOutput><P:inputParameter name=\"x\"><P:script scriptFormat=\"js\">1</P:script></P:inputParameter></P:inputOutput>",
            "<P:connector><P:connectorId>http-connector</P:connectorId></P:connector>",
            "<P:formData><P:formField id=\"a\" type=\"string\"><P:validation><P:constraint name=\"validator\" config=\"CANARY\"/>"
                    + "</P:validation></P:formField></P:formData>",
            "<P:formProperty id=\"a\" expression=\"${''.getClass()}\"/>",
            "<P:in variables=\"all\"/>",
            "<P:out source=\"x\" target=\"y\"/>",
            "<P:properties><P:property name=\"x\" value=\"y\"/></P:properties>",
            "<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${''.getClass()}</bpmn:formalExpression>"
                    + "</bpmn:resourceAssignmentExpression></bpmn:humanPerformer>",
            "<bpmn:documentation>${''.getClass()}</bpmn:documentation>",
            "<bpmn:loopCardinality>${''.getClass()}</bpmn:loopCardinality>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><ScRipt>1</ScRipt></html>");

    private final Random random;
    private final String command;
    private String xml;
    private byte[] bytes;

    /** @param command a file that must not come to be */
    Mutant(String xml, Random random, String command) {
        this.xml = xml;
        this.random = random;
        this.command = command;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change();
        }
    }

    byte[] bytes() {
        return bytes == null ? xml.getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private void change() {
        switch (random.nextInt(11)) {
            case 0, 1 ->
                insert(
                        " " + prefix() + pick(ATTRIBUTES) + "=\""
                                + escaped(random.nextBoolean() ? pick(EVIL) : pick(VALUES)) + "\"",
                        true);
            case 2, 3 -> insert(filled(pick(ELEMENTS)), false);
            case 4 -> expression();
            case 5 -> namespace();
            case 6 -> encoding();
            case 7 -> prologue();
            case 8 -> twice();
            default -> harmless();
        }
    }

    private void insert(String what, boolean attribute) {
        List<MatchResult> tags = TAG.matcher(xml)
                .results()
                .filter(tag -> attribute || tag.group(3).isEmpty())
                .toList();
        if (!tags.isEmpty()) {
            MatchResult tag = pick(tags);
            int at = attribute ? tag.start() + 1 + tag.group(1).length() : tag.end();
            xml = xml.substring(0, at) + what + xml.substring(at);
        }
    }

    private void expression() {
        List<MatchResult> found = EXPRESSION.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return;
        }
        MatchResult one = pick(found);
        String evil = escaped(pick(EVIL));
        String put = random.nextBoolean() ? evil : cut(random.nextBoolean() ? evil : one.group());
        xml = xml.substring(0, one.start()) + put + xml.substring(one.end());
    }

    private String cut(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
        String knife = pick(List.of("<!-- x -->", "<![CDATA[]]>", "<?x y?>", "&#32;", "<bpmn:text/>"));
        return text.substring(0, at) + knife + text.substring(at);
    }

    private void namespace() {
        String own = "http://camunda.org/schema/1.0/bpmn";
        xml = switch (random.nextInt(5)) {
            case 0 -> xml.replace(own, "http://activiti.org/bpmn");
            case 1 -> xml.replace("camunda:", "z:").replace("xmlns:camunda", "xmlns:z");
            case 2 -> xml.replaceFirst("<bpmn:process ", "<bpmn:process xmlns:bpmn=\"urn:lain\" ");
            case 3 -> xml.replaceFirst("<bpmn:userTask ", "<bpmn:userTask xmlns:camunda=\"http://activiti.org/bpmn\" ");
            default -> xml.replace("bpmn:", "").replace("xmlns:bpmn=", "xmlns=");
        };
    }

    private void encoding() {
        Charset charset = pick(List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_8));
        String declared = pick(List.of("UTF-8", "UTF-16", "ISO-8859-1", "UTF-7", "IBM037"));
        String bom = random.nextBoolean() ? "\uFEFF" : "";
        bytes = (bom + xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"")).getBytes(charset);
    }

    private void prologue() {
        String put = pick(List.of(
                "<!DOCTYPE x [<!ENTITY e \"jahat\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<?xml-stylesheet href=\"x\"?>",
                "<!-- komentar -->"));
        xml = xml.replaceFirst("\\?>", "?>" + put);
    }

    private void twice() {
        List<MatchResult> whole = Pattern.compile(
                        "(?s)<(bpmn:(?:extensionElements|userTask|timerEventDefinition|documentation|process|laneSet))\\b.*?</\\1>")
                .matcher(xml)
                .results()
                .toList();
        if (!whole.isEmpty()) {
            MatchResult one = pick(whole);
            int at = random.nextBoolean() ? one.end() : one.end() - one.group(1).length() - 3;
            xml = xml.substring(0, at) + one.group() + xml.substring(at);
        }
    }

    private void harmless() {
        xml = switch (random.nextInt(3)) {
            case 0 ->
                xml.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"" + random.nextInt(99) + "\"");
            case 1 ->
                xml.replace(
                        "</bpmn:process>",
                        "<bpmn:textAnnotation id=\"catatan" + random.nextInt(99)
                                + "\"><bpmn:text>Catatan</bpmn:text></bpmn:textAnnotation></bpmn:process>");
            default -> xml.replaceFirst("(<bpmn:userTask [^>]*?name=\")[^\"]*", "$1Nama lain " + random.nextInt(99));
        };
    }

    private String prefix() {
        return pick(List.of("camunda:", "camunda:", "xmlns:q=\"http://activiti.org/bpmn\" q:", "bpmn:", ""));
    }

    private String filled(String element) {
        boolean other = random.nextBoolean();
        String prefix = other ? "q" : "camunda";
        String whole = element.replace("SHELL", SHELL.formatted("P", command))
                .replace("CANARY", Canary.NAME)
                .replace("P:", prefix + ":");
        return other ? whole.replaceFirst("^<([\\w:]+)", "<$1 xmlns:q=\"http://activiti.org/bpmn\"") : whole;
    }

    private String escaped(String text) {
        return text.replace("BERKAS", command).replace("&", "&amp;").replace("<", "&lt;");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
