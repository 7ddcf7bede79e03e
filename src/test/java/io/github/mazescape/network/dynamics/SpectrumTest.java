package io.github.mazescape.network.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Spectrum.Eigenvalue;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Collections;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
    private static final double CLOSE = 1e-9;

    @Test
    void aRotationHasAPairOnTheUnitCircle() {
        Spectrum spectrum = Spectrum.of(new double[][] {{0.6, -0.8}, {0.8, 0.6}});
        assertEquals(1, spectrum.radius(), CLOSE);
        assertEquals(0.6, spectrum.values().get(0).real(), CLOSE);
        assertEquals(0.8, spectrum.values().get(0).imaginary(), CLOSE);
        assertEquals(-0.8, spectrum.values().get(1).imaginary(), CLOSE);
    }

    @Test
    void noEigenvaluesHaveRadiusZero() {
        assertEquals(0, new Spectrum(List.of()).radius());
    }

    @Test
    void aTriangularMatrixHasItsDiagonalFarthestFromZeroFirst() {
        Spectrum spectrum = Spectrum.of(new double[][] {{1, 5, 7}, {0, -3, 2}, {0, 0, 2}});
        double[] real = spectrum.values().stream().mapToDouble(Eigenvalue::real).toArray();
        assertArrayEquals(new double[] {-3, 2, 1}, real, CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sumsAreTheTracesOfTheMatrixAndOfItsSquareAndPairsAreConjugate(long seed) {
        RandomStream random = new Seed(seed).stream();
        int size = 2 + (int) seed * 2;
        double[][] matrix = new double[size][size];
        double trace = 0;
        double square = 0;
        for (double[] row : matrix) {
            for (int i = 0; i < size; i++) {
                row[i] = random.nextGaussian();
            }
        }
        for (int i = 0; i < size; i++) {
            trace += matrix[i][i];
            for (int j = 0; j < size; j++) {
                square += matrix[i][j] * matrix[j][i];
            }
        }
        Spectrum spectrum = Spectrum.of(matrix);
        assertEquals(size, spectrum.values().size());
        double imaginary = 0;
        double squares = 0;
        for (Eigenvalue value : spectrum.values()) {
            trace -= value.real();
            imaginary += value.imaginary();
            squares += value.real() * value.real() - value.imaginary() * value.imaginary();
        }
        assertEquals(0, trace, CLOSE);
        assertEquals(0, imaginary, CLOSE);
        assertEquals(square, squares, 1e-8);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theRecurrentWeightsAreThoseBehindBiasAndInputsOfTheLastRow(Cell cell) {
        Topology topology = new Topology(7, 4, 3, cell, true);
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i;
        }
        double[][] matrix = Spectrum.recurrent(topology, weights);
        int rows = cell == Cell.ELMAN ? 1 : 3;
        for (int unit = 0; unit < 4; unit++) {
            for (int from = 0; from < 4; from++) {
                assertEquals((unit * rows + rows - 1) * 12 + 8 + from, matrix[unit][from]);
            }
        }
    }

    @Test
    void aDiagonalMatrixHasItsDiagonalAndOfTwoAsFarFromZeroThePositiveOneFirst() {
        Spectrum spectrum = Spectrum.of(new double[][] {{0.5, 0, 0, 0}, {0, -3, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 3}});
        double[] real = spectrum.values().stream().mapToDouble(Eigenvalue::real).toArray();
        assertArrayEquals(new double[] {3, -3, 0.5, 0}, real, CLOSE);
        assertTrue(spectrum.values().stream().allMatch(value -> value.imaginary() == 0));
        assertEquals(3, spectrum.radius(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 2.5, 3.1})
    void aScaledRotationTurnsByItsAngleAndHasItsScaleAsRadius(double angle) {
        double c = 1.5 * StrictMath.cos(angle);
        double s = 1.5 * StrictMath.sin(angle);
        Spectrum spectrum = Spectrum.of(new double[][] {{c, -s}, {s, c}});
        assertEquals(1.5, spectrum.radius(), CLOSE);
        assertEquals(c, spectrum.values().get(0).real(), CLOSE);
        assertEquals(s, spectrum.values().get(0).imaginary(), CLOSE);
        assertEquals(c, spectrum.values().get(1).real(), CLOSE);
        assertEquals(-s, spectrum.values().get(1).imaginary(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 2})
    void oneUnitHasItsOwnWeight(double weight) {
        Spectrum spectrum = Spectrum.of(new double[][] {{weight}});
        assertEquals(List.of(new Eigenvalue(weight, 0)), spectrum.values());
        assertEquals(Math.abs(weight), spectrum.radius());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 33, 64})
    void eigenvaluesAddUpToTheTraceAndMultiplyToTheDeterminant(int size) {
        double[][] matrix = new double[size][size];
        RandomStream random = new Seed(size).stream();
        double trace = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = random.nextGaussian() / Math.sqrt(size);
            }
            trace += matrix[i][i];
        }
        Spectrum spectrum = Spectrum.of(matrix);
        double real = 1;
        double imaginary = 0;
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (Eigenvalue value : spectrum.values()) {
            double next = real * value.real() - imaginary * value.imaginary();
            imaginary = real * value.imaginary() + imaginary * value.real();
            real = next;
            sum += value.real();
            assertTrue(value.magnitude() <= last, "those farthest from 0 come first");
            last = value.magnitude();
        }
        double determinant = new SimpleMatrix(matrix).determinant();
        assertEquals(size, spectrum.values().size());
        assertEquals(trace, sum, 1e-10);
        assertEquals(determinant, real, 1e-9 * Math.abs(determinant));
        assertEquals(0, imaginary, 1e-9 * Math.abs(determinant));
    }

    @Test
    void weightsThatAreNotFiniteCountAsInAForwardPass() {
        Topology topology = new Topology(1, 3, 2, Cell.ELMAN, true);
        double[] weights = new double[topology.weightCount()];
        weights[topology.rowStart(0, 0) + 2] = Double.NaN;
        weights[topology.rowStart(1, 0) + 3] = Double.NEGATIVE_INFINITY;
        weights[topology.rowStart(2, 0) + 4] = 1e300;
        double[][] held = {{0, 0, 0}, {0, -0x1p64, 0}, {0, 0, 0x1p64}};
        assertArrayEquals(held, Spectrum.recurrent(topology, weights));
        Spectrum spectrum = Spectrum.of(topology, weights);
        assertEquals(3, spectrum.values().size());
        assertEquals(0x1p64, spectrum.radius(), 0x1p14);
    }

    @Test
    void aNetworkOfZerosHasOnlyZeros() {
        Topology topology = new Topology(7, 64, 3, Cell.GRU, true);
        Spectrum spectrum = Spectrum.of(topology, new double[topology.weightCount()]);
        assertEquals(Collections.nCopies(64, new Eigenvalue(0, 0)), spectrum.values());
        assertEquals(0, spectrum.radius());
    }
}
