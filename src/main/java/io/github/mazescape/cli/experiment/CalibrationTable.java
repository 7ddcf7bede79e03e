package io.github.mazescape.cli.experiment;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an experiment's own code does where the answer is known, as a table for a person. */
final class CalibrationTable {
    private static final List<String> HEAD = List.of("measured", "expected", "within", "", "known answer");

    private CalibrationTable() {}

    /** Runs the whole calibration and prints it; whether it holds. */
    static boolean tell(Experiment experiment, Cancellation cancellation) {
        Calibration calibration = experiment.calibrate(true, cancellation);
        long met = calibration.checks().stream().filter(Check::holds).count();
        Terminal.say(
                experiment.name() + ": " + met + " of " + calibration.checks().size() + " known answers met");
        lines(calibration).forEach(line -> Terminal.say("  " + line));
        return calibration.holds();
    }

    static List<String> lines(Calibration calibration) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        calibration.checks().forEach(check -> rows.add(row(check)));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size() - 1; i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                line.append(ExperimentList.padded(row.get(i), width)).append("  ");
            }
            lines.add(line + row.get(row.size() - 1));
        }
        return lines;
    }

    private static List<String> row(Check check) {
        boolean openBelow = check.low() == Double.NEGATIVE_INFINITY;
        boolean openAbove = check.high() == Double.POSITIVE_INFINITY;
        String within = openBelow && openAbove
                ? "any"
                : openBelow
                        ? "at most " + number(check.high())
                        : openAbove
                                ? "at least " + number(check.low())
                                : number(check.low()) + " to " + number(check.high());
        return List.of(
                number(check.measured()),
                openBelow || openAbove ? "" : number(check.expected()),
                within,
                check.holds() ? "met" : "MISSED",
                check.name());
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
