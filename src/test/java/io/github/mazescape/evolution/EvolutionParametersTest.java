package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvolutionParametersTest {
    private static final String[] NAMES = {
        "population",
        "elites",
        "tournament",
        "truncation",
        "crossover",
        "dense",
        "sigma",
        "sparse",
        "sparseRate",
        "sparseSigma",
        "initial",
        "refresh"
    };

    private static EvolutionParameters with(String name, double value) {
        double[] v = {24, 4, 3, 0.25, 0.4, 0.5, 0.2, 0.5, 0.1, 0.5, 0.5, 10};
        for (int i = 0; i < v.length; i++) {
            v[i] = NAMES[i].equals(name) ? value : v[i];
        }
        GeneticStrategy strategy = new GeneticStrategy(
                (int) v[1],
                ParentFitness.BORN,
                Selection.TOURNAMENT,
                (int) v[2],
                v[3],
                v[4],
                CrossoverKind.UNIFORM,
                v[5],
                v[6],
                v[7],
                v[8],
                v[9]);
        return new EvolutionParameters((int) v[0], v[10], (int) v[11], Champion.BEST, strategy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            population | 1 | a number at least 2
            elites | -1 | a number at least 0
            elites | 24 | a number from 0 to 23
            tournament | 1 | a number at least 2
            truncation | 0 | a number over 0 and at most 1
            truncation | 1.5 | a number over 0 and at most 1
            crossover | -0.1 | a number from 0 to 1
            crossover | 1.1 | a number from 0 to 1
            dense | NaN | a number from 0 to 1
            sparse | 2 | a number from 0 to 1
            sparseRate | -1 | a number from 0 to 1
            sigma | -0.5 | a number at least 0
            sigma | NaN | a number at least 0
            sparseSigma | -2 | a number at least 0
            initial | 0 | a number over 0
            refresh | -1 | a number at least 0
            """)
    void aBadValueIsRefusedWithItsName(String name, double value, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> with(name, value))
                .getMessage();
        boolean whole = value == Math.rint(value);
        String shown = whole ? Long.toString((long) value) : Double.toString(value);
        assertEquals(name + ": expected " + expected + ", got " + shown, message);
    }

    @ParameterizedTest
    @CsvSource({
        "population, 5",
        "elites, 0",
        "elites, 23",
        "truncation, 1",
        "crossover, 0",
        "dense, 1",
        "sigma, 0",
        "sparseRate, 1",
        "refresh, 0"
    })
    void theEndsOfARangeAreGood(String name, double value) {
        assertEquals(with(name, value), with(name, value));
    }

    @Test
    void epochsCountHowOftenTheMazesWereRenewed() {
        EvolutionParameters parameters = with("refresh", 10);
        assertEquals(0, parameters.epoch(1));
        assertEquals(0, parameters.epoch(10));
        assertEquals(1, parameters.epoch(11));
        assertEquals(100_000, parameters.epoch(1_000_001));
        assertEquals(0, with("refresh", 0).epoch(1_000_001));
        assertEquals(7, with("refresh", 1).epoch(8));
    }
}
