package io.github.mazescape.experiment;

/** Withholds verdicts that were not earned, whatever an experiment concludes. */
public final class EarnedVerdict {
    private EarnedVerdict() {}

    /**
     * The result, without its verdict where the calibration failed, where the budget was a quick one, or where there
     * were too few runs. What cannot be measured stays so.
     *
     * @param calibration of the experiment's own code
     * @param needs of the experiment
     * @param inputs what it went by
     */
    public static Result of(Result result, Calibration calibration, Needs needs, Inputs inputs) {
        if (!calibration.holds()) {
            String missed = calibration.checks().stream()
                    .filter(check -> !check.holds())
                    .map(Calibration.Check::name)
                    .findFirst()
                    .orElseThrow();
            return result.withheld(
                    Verdict.CALIBRATION_FAILED,
                    "The verdict is withheld, since the experiment's own code missed a known answer: " + missed + ".");
        }
        if (result.verdict() == Verdict.NOT_MEASURABLE) {
            return result;
        }
        int runs = inputs.runs().size();
        if (runs < needs.forVerdict()) {
            return result.withheld(
                    Verdict.UNDECIDED,
                    "The verdict is withheld: " + runs + (runs == 1 ? " run; " : " runs; ") + needs.forVerdict()
                            + " are needed.");
        }
        return inputs.values().quick()
                ? result.withheld(
                        Verdict.UNDECIDED,
                        "The verdict is withheld, since the budget was a quick one, about a tenth of the whole.")
                : result;
    }
}
