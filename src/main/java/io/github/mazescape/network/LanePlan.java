package io.github.mazescape.network;

/**
 * How the lanes of a pass are spread over vectors. Where a genome has at least as many lanes as a vector, it has
 * vectors of its own, the last of them perhaps not full; otherwise several genomes lie side by side in one vector.
 *
 * @param lanesPerGenome lanes of one genome, at least 1
 * @param width lanes of one vector
 * @param genomes genomes in one pass
 */
record LanePlan(int lanesPerGenome, int width, int genomes) {
    /** The plan for so many lanes a genome, with about as many genomes as make {@code wanted} vectors. */
    static LanePlan of(int lanesPerGenome, int width, int wanted) {
        int perVector = Math.max(1, width / lanesPerGenome);
        int vectorsPerGenome = (lanesPerGenome + width - 1) / width;
        return new LanePlan(lanesPerGenome, width, perVector * Math.max(1, wanted / vectorsPerGenome));
    }

    /** Whether genomes share vectors. */
    boolean shared() {
        return width / lanesPerGenome > 1;
    }

    private int genomesPerVector() {
        return Math.max(1, width / lanesPerGenome);
    }

    private int vectorsPerGenome() {
        return (lanesPerGenome + width - 1) / width;
    }

    /** How many sets of weights there are: one per genome, or one per vector that genomes share. */
    int weightSets() {
        return genomes / genomesPerVector();
    }

    /** The set that holds the weights of a genome. */
    int weightSet(int genome) {
        return genome / genomesPerVector();
    }

    /** The first lane of a genome within the vector that it shares. */
    int laneInVector(int genome) {
        return genome % genomesPerVector() * lanesPerGenome;
    }

    int vectors() {
        return weightSets() * vectorsPerGenome();
    }

    /** The set whose weights a vector uses. */
    int weightSetOf(int vector) {
        return vector / vectorsPerGenome();
    }

    /** The first lane of a vector among all lanes of the pass. */
    int firstLane(int vector) {
        return vector / vectorsPerGenome() * genomesPerVector() * lanesPerGenome + vector % vectorsPerGenome() * width;
    }

    /** How many lanes of a vector are in use. */
    int lanesIn(int vector) {
        int inSet = genomesPerVector() * lanesPerGenome;
        return Math.min(width, inSet - vector % vectorsPerGenome() * width);
    }

    /** The vector of a lane of the pass. */
    int vectorOf(int lane) {
        int inSet = genomesPerVector() * lanesPerGenome;
        return lane / inSet * vectorsPerGenome() + lane % inSet / width;
    }
}
