package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardWordingTest {
    private static final Reported ONE = ExampleReports.barriers();

    @Test
    void verdictsAreCountedByKind() {
        List<Reported> all = List.of(
                ONE,
                ExampleReports.reported("a", Verdict.CALIBRATION_FAILED, List.of()),
                ExampleReports.reported("b", Verdict.SUPPORTED, List.of()));
        assertEquals("2 supported, 1 calibration failed", CardWording.tally(all));
    }

    @Test
    void aLineHasTheNumberWithItsIntervalAndTheFirstTwoControls() {
        assertEquals("0.118 [0.080, 0.161]", CardWording.number(ONE.result()));
        assertEquals("median relative barrier after matching, n = 20", CardWording.measure(ONE.result()));
        assertEquals(
                "random group element: 0.672 [0.660, 0.690]; scrambled partner: 0.810 [0.790, 0.830]",
                CardWording.controls(ONE.result()));
    }

    @Test
    void aLineWithoutControlsSaysSo() {
        Result result = ONE.result();
        Result bare = new Result(
                result.verdict(),
                result.sentence(),
                result.primary(),
                result.rule(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertEquals("–", CardWording.controls(bare));
    }

    @Test
    void aLineTellsWhichKnownAnswersWereMissed() {
        assertEquals("3 of 4; missed: Koch curve", CardWording.calibration(ONE));
    }

    @Test
    void manyRunsAreNamedByTheFirstAndTheLast() {
        List<String> runs = List.of("a", "b", "c", "d", "e", "f", "g");
        assertEquals("7 runs: a, b, c, …, g", ExampleReports.basis(runs).runsInWords());
        assertEquals("2 runs: a, b", ExampleReports.basis(List.of("a", "b")).runsInWords());
    }

    @Test
    void aQuickBudgetIsTold() {
        Basis whole = ONE.basis();
        Basis quick = new Basis(
                whole.version(),
                whole.command(),
                whole.runs(),
                whole.settings(),
                whole.task(),
                whole.network(),
                whole.precision(),
                Map.of(),
                true);
        Reported hasty = new Reported(ONE.experiment(), ONE.result(), ONE.calibration(), quick);
        assertFalse(CardWording.legend(List.of(ONE)).contains("quick"));
        assertTrue(CardWording.legend(List.of(ONE, hasty)).contains("quick"));
    }

    @Test
    void aTitleEndsAsASentence() {
        assertEquals("Is it?", CardWording.sentence("Is it?"));
        assertEquals("It is.", CardWording.sentence("It is"));
    }
}
