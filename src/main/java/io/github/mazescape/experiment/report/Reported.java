package io.github.mazescape.experiment.report;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Result;

/**
 * An experiment that is done.
 *
 * @param experiment what was asked
 * @param result what follows
 * @param calibration how its own code did where the answer is known
 * @param basis what it went by
 */
public record Reported(Experiment experiment, Result result, Calibration calibration, Basis basis) {
    /** The name of the experiment. */
    String name() {
        return experiment.name();
    }

    /** How many known answers were met, as "7 of 8". */
    String calibrated() {
        long met =
                calibration.checks().stream().filter(Calibration.Check::holds).count();
        return met + " of " + calibration.checks().size();
    }
}
