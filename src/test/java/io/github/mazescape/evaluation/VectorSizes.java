package io.github.mazescape.evaluation;

import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.VectorKernel;
import java.util.List;

/**
 * The vector kernels of all vector sizes; apart from the tests, so that these load where the vector module is absent.
 */
final class VectorSizes {
    private VectorSizes() {}

    static List<Kernel> all(Precision precision) {
        return List.of(
                new VectorKernel(precision, 128), new VectorKernel(precision, 256), new VectorKernel(precision, 512));
    }
}
