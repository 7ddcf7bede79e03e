package io.github.mazescape.network;

import java.lang.invoke.MethodHandles;

/**
 * What must be constant for the JIT compiler in a vector pass.
 *
 * @param precision in which numbers the pass computes
 * @param bits the size of a vector [bits]: 128, 256 or 512
 * @param shared whether several genomes share a vector
 */
record VectorShapes(Precision precision, int bits, boolean shared) {
    /** The shapes with which a hidden class was defined. */
    static VectorShapes ofHiddenClass(MethodHandles.Lookup lookup) {
        try {
            VectorShapes shapes = MethodHandles.classData(lookup, "_", VectorShapes.class);
            if (shapes == null) {
                throw new IllegalStateException(lookup.lookupClass() + ": expected a hidden class with shapes");
            }
            return shapes;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
