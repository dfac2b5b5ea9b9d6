package id.sophumas.web.run;

import id.sophumas.deadline.Deviation;
import id.sophumas.deadline.Deviations;
import id.sophumas.sop.Sop;
import id.sophumas.sop.Step;
import id.sophumas.workingtime.WorkingDuration;
import id.sophumas.workingtime.WorkingTimeText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The deviations of a run as sentences. */
@Component
class DeviationLines {

    private final Deviations deviations;

    DeviationLines(Deviations deviations) {
        this.deviations = deviations;
    }

    List<String> of(Sop sop, String processInstanceId) {
        return deviations.of(processInstanceId).stream()
                .map(each -> line(sop, each))
                .toList();
    }

    private static String line(Sop sop, Deviation deviation) {
        String step = name(sop, deviation.task().stepId());
        String said = deviation.alasan() == null ? "" : ": " + deviation.alasan();
        return switch (deviation.jenis()) {
            case WAKTU ->
                "Waktu – %s%s%s"
                        .formatted(
                                step,
                                deviation.menitKerja() == null
                                        ? ", belum selesai pada tenggatnya"
                                        : ", dikerjakan %s".formatted(minutes(deviation.menitKerja())),
                                said);
            case KELENGKAPAN -> "Kelengkapan – %s, tidak lengkap (%s)%s".formatted(step, deviation.baku(), said);
            case OUTPUT -> "Output – %s, belum ada (%s)%s".formatted(step, deviation.baku(), said);
            case JEDA -> "Jeda – lebih dari lima hari kerja" + said;
            case TOTAL ->
                "Jumlah waktu – %s, menurut SOP %s (%s). Terlama: %s"
                        .formatted(
                                minutes(deviation.menitKerja()),
                                WorkingDuration.inWords(deviation.baku()),
                                minutes(deviation.menitBaku()),
                                deviation.rincian().stream()
                                        .map(each -> "%s %s"
                                                .formatted(name(sop, each.langkah()), minutes(each.menitKerja())))
                                        .collect(Collectors.joining("; ")));
        };
    }

    private static String minutes(long minutes) {
        return WorkingTimeText.inHours(Duration.ofMinutes(minutes)) + " kerja";
    }

    private static String name(Sop sop, String stepId) {
        return stepId == null ? "" : sop.step(stepId).map(Step::name).orElse(stepId);
    }
}
