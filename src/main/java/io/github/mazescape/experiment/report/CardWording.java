package io.github.mazescape.experiment.report;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a report card says, in words. */
final class CardWording {
    private static final int MOST_CONTROLS = 2;

    static final String TITLE = "What the fitness landscape is";

    private CardWording() {}

    /** How many verdicts there are of each kind, as "5 supported, 3 refuted". */
    static String tally(List<Reported> all) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = all.stream()
                    .filter(one -> one.result().verdict() == verdict)
                    .count();
            if (count > 0) {
                parts.add(count + " " + verdict.words());
            }
        }
        return String.join(", ", parts);
    }

    /** The primary measure with its interval. */
    static String number(Result result) {
        return MeasureWording.both(result.primary());
    }

    /** What the primary measure is, and of how many values. */
    static String measure(Result result) {
        return result.primary().name() + ", n = " + result.primary().value().n();
    }

    /** The first controls with their numbers; a dash where there are none. */
    static String controls(Result result) {
        String told = result.controls().stream()
                .limit(MOST_CONTROLS)
                .map(CardWording::control)
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "–" : told;
    }

    private static String control(Measure measure) {
        return measure.name() + ": " + MeasureWording.both(measure);
    }

    /** A title as a sentence. */
    static String sentence(String title) {
        return title.isEmpty() || ".?!".indexOf(title.charAt(title.length() - 1)) >= 0 ? title : title + ".";
    }

    /** How many known answers were met, and which were not. */
    static String calibration(Reported one) {
        String missed = one.calibration().checks().stream()
                .filter(check -> !check.holds())
                .map(Calibration.Check::name)
                .collect(Collectors.joining("; "));
        return one.calibrated() + (missed.isEmpty() ? "" : "; missed: " + missed);
    }

    /** How the numbers are to be read. */
    static String legend(List<Reported> all) {
        String quick = all.stream().anyMatch(one -> one.basis().quick())
                ? " The budget was a quick one, so no verdict follows."
                : "";
        return "A verdict rests on one measure alone, chosen before it was measured. In brackets: the 95 % interval, "
                + "by a bootstrap over runs unless the report says otherwise. A verdict is withheld where the "
                + "experiment's own code misses a known answer, and with fewer than five runs." + quick;
    }

    /** What the experiment that saw most runs went by. */
    static Basis basis(List<Reported> all) {
        Basis most = all.get(0).basis();
        for (Reported one : all) {
            most = one.basis().runs().size() > most.runs().size() ? one.basis() : most;
        }
        return most;
    }
}
