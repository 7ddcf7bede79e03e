package io.github.mazescape.network;

import java.util.List;

/**
 * The vector kernels of all vector sizes; apart from the tests, so that these load where the vector module is absent.
 */
final class VectorKernels {
    private VectorKernels() {}

    static List<Kernel> all(Precision precision) {
        return List.of(
                new VectorKernel(precision, 128), new VectorKernel(precision, 256), new VectorKernel(precision, 512));
    }
}
