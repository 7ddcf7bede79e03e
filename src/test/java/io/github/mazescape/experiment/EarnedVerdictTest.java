package io.github.mazescape.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.statistics.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarnedVerdictTest {
    private static final Calibration HOLDS = new Calibration(List.of(Check.exactly("one", 1, 1)));
    private static final Calibration FAILS =
            new Calibration(List.of(Check.exactly("one", 1, 1), Check.near("two", 3, 2, 0.5)));

    /** An experiment without parameters, as values of parameters need one. */
    private static ParameterValues values(boolean quick) {
        return ParameterValues.of(new Nameless(), quick, List.of());
    }

    private static Inputs inputs(int runs, boolean quick) {
        Setup setup = new Setup(Settings.defaults());
        List<RunInput> made = IntStream.range(0, runs)
                .mapToObj(i -> new RunInput("run " + i, setup, List.of(new double[1])))
                .toList();
        return new Inputs("nameless", setup, made, values(quick));
    }

    private static Result result(Verdict verdict) {
        return new Result(
                verdict,
                "It was measured.",
                new Measure("it", new Interval(1, 0, 2, 5)),
                "A rule.",
                List.of(),
                List.of(),
                List.of("a remark"),
                List.of(),
                List.of());
    }

    private static Result earned(Verdict verdict, Calibration calibration, int runs, boolean quick) {
        return EarnedVerdict.of(result(verdict), calibration, Needs.runs(20), inputs(runs, quick));
    }

    @Test
    void aVerdictFromEnoughRunsWithACalibrationThatHoldsStands() {
        assertEquals(result(Verdict.SUPPORTED), earned(Verdict.SUPPORTED, HOLDS, 5, false));
        assertEquals(result(Verdict.REFUTED), earned(Verdict.REFUTED, HOLDS, 20, false));
    }

    @Test
    void aMissedKnownAnswerWithholdsAnyVerdictAndIsNamed() {
        for (Verdict verdict : Verdict.values()) {
            Result result = earned(verdict, FAILS, 20, false);
            assertEquals(Verdict.CALIBRATION_FAILED, result.verdict());
            assertEquals(
                    "The verdict is withheld, since the experiment's own code missed a known answer: two.",
                    result.remarks().get(1));
        }
    }

    @Test
    void noVerdictComesFromFewerThanFiveRunsHoweverClearItLooks() {
        Result result = earned(Verdict.SUPPORTED, HOLDS, 4, false);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertEquals(
                "The verdict is withheld: 4 runs; 5 are needed.",
                result.remarks().get(1));
    }

    @Test
    void noVerdictComesFromAQuickBudget() {
        assertEquals(Verdict.UNDECIDED, earned(Verdict.REFUTED, HOLDS, 20, true).verdict());
    }

    @Test
    void whatCannotBeMeasuredStaysSo() {
        assertEquals(
                Verdict.NOT_MEASURABLE,
                earned(Verdict.NOT_MEASURABLE, HOLDS, 1, true).verdict());
    }

    private static final class Nameless implements Experiment {
        @Override
        public String name() {
            return "nameless";
        }

        @Override
        public String question() {
            return "What?";
        }

        @Override
        public String claim() {
            return "That.";
        }

        @Override
        public String source() {
            return "nobody";
        }

        @Override
        public Needs needs() {
            return Needs.runs(20);
        }

        @Override
        public List<ExperimentParameter> parameters() {
            return List.of();
        }

        @Override
        public Calibration calibrate(boolean whole, Cancellation cancellation) {
            return HOLDS;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<Cell> cells(Inputs inputs) {
            return List.of();
        }

        @Override
        public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
            return Row.of(cell);
        }

        @Override
        public Result conclude(Rows rows, Inputs inputs) {
            return result(Verdict.SUPPORTED);
        }
    }
}
