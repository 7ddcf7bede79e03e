package io.github.mazescape.network;

/** The kernel in plain Java: readable, the reference for the others, and there on every JVM. Single precision. */
public final class ScalarKernel implements Kernel {
    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public ForwardPass forwardPass(Topology topology, int lanesPerGenome) {
        if (lanesPerGenome < 1) {
            throw new IllegalArgumentException("lanesPerGenome: expected at least 1, got " + lanesPerGenome);
        }
        return switch (topology.cell()) {
            case ELMAN -> new ScalarElmanPass(topology, lanesPerGenome);
            case GRU -> new ScalarGruPass(topology, lanesPerGenome);
        };
    }
}
