package id.sophumas.sop;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places of a BPMN file where an expression may stand, and which. An expression is code that the engine runs with the application's
 * rights: nothing is offered but comparisons of variables with literals, plain variables, and a few calls, each written exactly so.
 */
public enum ExpressionPlace {

    /** Who does the work of a service task or an event. */
    DELEGATE(
            "",
            Set.of("${laporKeterlambatan}"),
            Set.of(
                    "${siapkanPenayangan}",
                    "${tayangkan}",
                    "${bacaKembali}",
                    "${catatPenyampaian}",
                    "${kerjakanRalat}")),

    /** Whether a flow is taken. */
    CONDITION(
            Words.COMPARISON + "|\\$\\{!?" + Words.VARIABLE + "}",
            Set.of("${rencanaTayang.ditolak(execution)}"),
            Set.of()),

    /** The instant a timer waits for. */
    DATE("\\$\\{" + Words.VARIABLE + "}", Set.of(), Set.of()),

    /** What an activity is repeated for. */
    COLLECTION(
            "",
            Set.of("${rencanaTayang.kanal(execution)}", "${rencanaTayang.pemberitahuan(execution)}"),
            Set.of("${peranRalat.kiriman(execution)}")),

    /** What a called process is given. */
    MAPPING(
            "",
            Set.of("${execution.processInstanceId}", "${rencanaTayang.waktu(execution)}", "${true}", "${null}"),
            Set.of()),

    /** The business key a called process is given. */
    BUSINESS_KEY("", Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}"), Set.of()),

    /** Whose task it is. */
    ROLE(
            "",
            Set.of(),
            Set.of(
                    "${rencanaTayang.penyampai(execution)}",
                    "${peranRalat.penyusun(execution)}",
                    "${peranRalat.penyetuju(execution)}",
                    "${peranRalat.pelaksana(execution)}",
                    "${peranRalat.pengusul(execution)}"));

    /** A class of its own, for an enum's constants cannot use its constants. */
    private static final class Words {
        static final String VARIABLE = "[a-zA-Z][a-zA-Z0-9]*";
        static final String OPERAND = "(?:" + VARIABLE + "|'[^'\\\\]*'|null|true|false|\\d{1,9})";
        static final String COMPARISON = "\\$\\{\\s*" + OPERAND + "\\s*(?:==|!=)\\s*" + OPERAND + "\\s*}";
    }

    private final Pattern grammar;
    private final Set<String> offered;
    private final Set<String> technical;

    ExpressionPlace(String grammar, Set<String> offered, Set<String> technical) {
        this.grammar = Pattern.compile(grammar);
        this.offered = offered;
        this.technical = technical;
    }

    /**
     * Whether an SOP's file may hold this text here.
     *
     * @param text exactly as the engine gets it, blanks included
     */
    public boolean offers(String text) {
        return offered.contains(text) || grammar.matcher(text).matches() && !text.isEmpty();
    }

    /** Whether one of the application's own processes may; they may do all that an SOP may. */
    public boolean offersToTechnical(String text) {
        return offers(text) || technical.contains(text);
    }

    /** Whether the engine would take this text for an expression, or for text with expressions in it. */
    public static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Whether this is offered anywhere: the most the engine may ever evaluate with a run's variables. */
    public static boolean isOfferedSomewhere(String text) {
        return Arrays.stream(values()).anyMatch(place -> place.offersToTechnical(text));
    }
}
