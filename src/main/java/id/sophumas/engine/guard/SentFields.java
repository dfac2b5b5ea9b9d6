package id.sophumas.engine.guard;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Step;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * What may be sent with a start and with a completion: what the form asks for, and nothing else. A run's variables lead it along its paths and
 * say what is released; none that no form has comes in, through whatever door, and no object, file or other value that is more than one
 * text, number, date or yes.
 */
@Component
public class SentFields {

    /** What every step's form may say besides its own fields. */
    private static final Set<String> ALWAYS = Set.of(
            "alasanKeterlambatan", "kelengkapan", "catatanKelengkapan", "output", "catatanOutput", FilingRule.RECORD);

    /** What a step without a form of its own takes: a disposition. */
    private static final Set<String> DISPOSITION =
            Set.of(DispositionRule.RECIPIENT, "instruksi", "dasarDisposisi", "catatan");

    private static final Set<String> START =
            Set.of("judul", "dasar", "waktuKegiatan", "terkait", DispositionRule.RECIPIENT, TakenStarts.KEY);

    /** Written by the application, or by steps of a certain kind alone, whatever other forms call their fields. */
    private static final Set<String> KEPT = Set.of(
            Completion.CONTENT,
            "keputusan",
            "versiDitinjau",
            "bukanInformasiDikecualikan",
            ReleaseRule.CHANNELS,
            ReleaseRule.AIR_TIME,
            "versiTayang",
            "sha256Tayang",
            "prosesSop",
            "hanyaTautan",
            "buktiOutput",
            "konsepMateriId",
            "terlambat",
            TakenStarts.KEY,
            ActingRecord.TITLE);

    private static final Set<String> TEXTS = Set.of(
            "judul",
            "dasar",
            "terkait",
            DispositionRule.RECIPIENT,
            "instruksi",
            "dasarDisposisi",
            "catatan",
            "catatanPenyerahan",
            "daftarDokumen",
            "tempatPenyimpanan",
            Completion.CONTENT,
            ReleaseRule.CHANNELS);

    private final FormFields forms;

    SentFields(FormFields forms) {
        this.forms = forms;
    }

    /** @throws RequestRefused (INVALID) where something is sent that the step's form does not ask for */
    void checkCompletion(CommandContext context, ProcessDefinitionEntity definition, Step step, VariableMap sent) {
        Set<String> allowed =
                new HashSet<>(forms.ofTask(context, definition, step.id()).orElse(DISPOSITION));
        allowed.removeAll(KEPT);
        allowed.addAll(ALWAYS);
        allowed.addAll(ofKind(step));
        check(sent.keySet(), sent::getValueTyped, allowed, "langkah ini");
    }

    /** @throws RequestRefused (INVALID) where an SOP is started with something that its start form does not ask for */
    void checkStart(CommandContext context, ProcessDefinitionEntity definition, DelegateExecution execution) {
        Set<String> allowed = new HashSet<>(forms.ofStart(context, definition).orElse(Set.of()));
        allowed.removeAll(KEPT);
        allowed.addAll(START);
        checkStart(execution, allowed);
    }

    /** The same for any process, with the fields of its start form. */
    public static void checkStart(DelegateExecution execution, Set<String> allowed) {
        check(
                execution.getVariableNames(),
                name -> execution.getVariableTyped(name, false),
                allowed,
                "awal proses ini");
    }

    private static Set<String> ofKind(Step step) {
        Set<String> names = new HashSet<>();
        if (step.writes()) {
            names.add(Completion.CONTENT);
        }
        if (step.decides()) {
            names.addAll(Set.of("keputusan", "catatan", "versiDitinjau", "bukanInformasiDikecualikan"));
        }
        if (step.isPublishing()) {
            names.addAll(Set.of(ReleaseRule.CHANNELS, ReleaseRule.AIR_TIME, "versiDitinjau"));
        }
        return names;
    }

    private static void check(
            Set<String> names, Function<String, TypedValue> values, Set<String> allowed, String where) {
        names.forEach(name -> {
            if (!allowed.contains(name)) {
                throw RequestRefused.invalid(
                        "Isian \"%s\" tidak ada pada formulir %s. Hapus isian itu, lalu kirim lagi."
                                .formatted(shortened(name), where));
            }
            check(name, values.apply(name));
        });
    }

    private static void check(String name, TypedValue value) {
        if (value == null || value.getType() == null) {
            // Sent from within, without a type: what it is made of is looked at next (TextRule).
            return;
        }
        if (!PlainTypes.ALL.contains(value.getType()) || value.isTransient()) {
            throw RequestRefused.invalid("Isian \"" + name + "\" harus berupa teks, bilangan, waktu, atau ya/tidak.");
        }
        if (TEXTS.contains(name) && value.getValue() != null && !(value.getValue() instanceof String)) {
            throw RequestRefused.invalid("Isian \"" + name + "\" harus berupa teks (String).");
        }
    }

    private static String shortened(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return shown.replaceAll("\\p{Cntrl}", " ");
    }
}
