package io.github.mazescape.network;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.incubator.vector.FloatVector;

/**
 * The kernel that runs on the vector instructions of the processor, by way of {@code jdk.incubator.vector}. Touch this
 * class only where that module is present; {@link Kernels} knows.
 */
public final class VectorKernel implements Kernel {
    private static final Map<VectorShapes, MethodHandle> PASSES = new ConcurrentHashMap<>();

    private final Precision precision;
    private final int bits;

    /** The kernel with the longest vectors that the processor does well. */
    public VectorKernel(Precision precision) {
        this(precision, Math.max(128, FloatVector.SPECIES_PREFERRED.vectorBitSize()));
    }

    /**
     * The kernel with vectors of a given size; longer ones than the processor has work, but slowly.
     *
     * @param precision in which numbers it computes
     * @param bits the size of a vector [bits]: 128, 256 or 512
     */
    public VectorKernel(Precision precision, int bits) {
        if (bits != 128 && bits != 256 && bits != 512) {
            throw new IllegalArgumentException("bits: expected 128, 256 or 512, got " + bits);
        }
        this.precision = precision;
        this.bits = bits;
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public Precision precision() {
        return precision;
    }

    /** The size of a vector [bits]. */
    public int bits() {
        return bits;
    }

    @Override
    public ForwardPass forwardPass(Topology topology, int lanesPerGenome) {
        if (lanesPerGenome < 1) {
            throw new IllegalArgumentException("lanesPerGenome: expected at least 1, got " + lanesPerGenome);
        }
        VectorShapes shapes = new VectorShapes(precision, bits, lanesPerGenome * 2 <= bits / precision.bits());
        MethodHandle constructor = PASSES.computeIfAbsent(shapes, VectorKernel::define);
        try {
            return (ForwardPass) constructor.invokeExact(topology, lanesPerGenome);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle define(VectorShapes shapes) {
        String name = shapes.precision() == Precision.SINGLE ? "SingleVectorPass.class" : "DoubleVectorPass.class";
        try (InputStream file = VectorKernel.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + ": expected beside VectorKernel.class");
            }
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(file.readAllBytes(), shapes, true);
            MethodType given = MethodType.methodType(void.class, Topology.class, int.class);
            return hidden.findConstructor(hidden.lookupClass(), given)
                    .asType(given.changeReturnType(ForwardPass.class));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the vector kernel cannot be set up: " + e, e);
        }
    }
}
