package io.github.mazescape.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
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
    void aTriangularMatrixHasItsDiagonalFarthestFromZeroFirst() {
        Spectrum spectrum = Spectrum.of(new double[][] {{1, 5, 7}, {0, -3, 2}, {0, 0, 2}});
        double[] real = spectrum.values().stream()
                .mapToDouble(Spectrum.Eigenvalue::real)
                .toArray();
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
        for (Spectrum.Eigenvalue value : spectrum.values()) {
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
}
