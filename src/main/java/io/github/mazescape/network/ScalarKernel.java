package io.github.mazescape.network;

/**
 * The kernel in plain Java: readable, the reference for the others, and there on every JVM.
 *
 * @param precision in which numbers it computes
 */
public record ScalarKernel(Precision precision) implements Kernel {
    /** In single precision. */
    public ScalarKernel() {
        this(Precision.SINGLE);
    }

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public ForwardPass forwardPass(Topology topology, int lanesPerGenome) {
        if (lanesPerGenome < 1) {
            throw new IllegalArgumentException("lanesPerGenome: expected at least 1, got " + lanesPerGenome);
        }
        boolean single = precision == Precision.SINGLE;
        return switch (topology.cell()) {
            case ELMAN ->
                single ? new SingleElmanPass(topology, lanesPerGenome) : new DoubleElmanPass(topology, lanesPerGenome);
            case GRU ->
                single ? new SingleGruPass(topology, lanesPerGenome) : new DoubleGruPass(topology, lanesPerGenome);
        };
    }
}
