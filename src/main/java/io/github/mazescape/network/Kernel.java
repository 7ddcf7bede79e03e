package io.github.mazescape.network;

/**
 * A way to run the forward pass. All kernels give the same bits; they differ in speed and in what they need of the JVM.
 */
public interface Kernel {
    /** The name by which settings and reports call this kernel. */
    String name();

    /** In which numbers this kernel computes. */
    Precision precision();

    /**
     * A new workspace.
     *
     * @param topology the shape of all genomes that will be loaded
     * @param lanesPerGenome how many lanes each genome has, at least 1
     */
    ForwardPass forwardPass(Topology topology, int lanesPerGenome);
}
