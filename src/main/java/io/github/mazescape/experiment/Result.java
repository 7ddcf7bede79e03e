package io.github.mazescape.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from the rows of an experiment.
 *
 * @param verdict on the experiment's claim, by the primary measure alone
 * @param sentence what was found, in one or two plain sentences with their numbers
 * @param primary the one measure on which the verdict rests
 * @param rule by which rule the verdict follows, in words with its thresholds
 * @param measures what else was measured; descriptive
 * @param controls what the measures must be told apart from
 * @param remarks what a reader must know: estimator, precision, limits, departures; a sentence each
 * @param tables tidy tables to be kept
 * @param plots pictures; the first stands on the report card
 */
public record Result(
        Verdict verdict,
        String sentence,
        Measure primary,
        String rule,
        List<Measure> measures,
        List<Measure> controls,
        List<String> remarks,
        List<Table> tables,
        List<Plot> plots) {
    public Result {
        measures = List.copyOf(measures);
        controls = List.copyOf(controls);
        remarks = List.copyOf(remarks);
        tables = List.copyOf(tables);
        plots = List.copyOf(plots);
    }

    /** The same with another verdict, and a remark that says why. */
    public Result withheld(Verdict other, String why) {
        List<String> more = new ArrayList<>(remarks);
        more.add(why);
        return new Result(other, sentence, primary, rule, measures, controls, more, tables, plots);
    }
}
