package io.github.mazescape.network;

import java.util.List;
import java.util.Optional;

/** Which kernels there are on this JVM. */
public final class Kernels {
    /** The names that {@link #named} takes. */
    public static final List<String> NAMES = List.of("scalar", "vector");

    public static final String FLAG = "--add-modules " + VectorModule.NAME;

    private Kernels() {}

    /** Whether the module that the vector kernel needs is there. */
    public static boolean vectorPresent() {
        return VectorModule.present();
    }

    /** The fastest kernel that runs here, in single precision. */
    public static Kernel preferred() {
        return preferred(Precision.SINGLE);
    }

    /** The fastest kernel that runs here. */
    public static Kernel preferred(Precision precision) {
        return vectorPresent() ? Vector.kernel(precision) : new ScalarKernel(precision);
    }

    /**
     * The kernel of a name.
     *
     * @param name {@code scalar} or {@code vector}
     * @param precision in which numbers it computes
     */
    public static Kernel named(String name, Precision precision) {
        return switch (name) {
            case "scalar" -> new ScalarKernel(precision);
            case "vector" -> {
                if (!vectorPresent()) {
                    throw new IllegalArgumentException("kernel: vector needs Java to be started with " + FLAG);
                }
                yield Vector.kernel(precision);
            }
            default ->
                throw new IllegalArgumentException("kernel: expected one of " + NAMES + ", got \"" + name + "\"");
        };
    }

    /** One line that says how to get a faster kernel, where this JVM has not got it. */
    public static Optional<String> advice() {
        return vectorPresent()
                ? Optional.empty()
                : Optional.of("the scalar kernel serves; start Java with " + FLAG + " for one that is much faster");
    }

    /** Keeps the vector kernel from being loaded where its module is absent. */
    private static final class Vector {
        static Kernel kernel(Precision precision) {
            return new VectorKernel(precision);
        }
    }
}
