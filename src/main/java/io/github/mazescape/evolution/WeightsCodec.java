package io.github.mazescape.evolution;

import io.jenetics.AnyChromosome;
import io.jenetics.AnyGene;
import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.engine.Codec;
import io.jenetics.util.Factory;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The codec weights to genotype and back. The whole weight vector is the allele of one gene: a generation then costs
 * Jenetics a few hundred objects in place of one boxed number per weight.
 */
final class WeightsCodec implements Codec<double[], AnyGene<double[]>> {
    private final int weights;
    private final double initial;

    /**
     * @param weights the length of a weight vector
     * @param initial the standard deviation of the first weights
     */
    WeightsCodec(int weights, double initial) {
        this.weights = weights;
        this.initial = initial;
    }

    @Override
    public Factory<Genotype<AnyGene<double[]>>> encoding() {
        return () -> encode(draw());
    }

    @Override
    public Function<Genotype<AnyGene<double[]>>, double[]> decoder() {
        return genotype -> genotype.gene().allele();
    }

    /** The length of a weight vector. */
    int length() {
        return weights;
    }

    /** The genotype of a weight vector, which it keeps. */
    Genotype<AnyGene<double[]>> encode(double[] vector) {
        AnyGene<double[]> gene = AnyGene.of(vector, this::draw);
        return Genotype.of(AnyChromosome.of(this::draw).newInstance(ISeq.of(gene)));
    }

    /** The weights of an individual. Not to be modified. */
    static double[] weights(Phenotype<AnyGene<double[]>, ?> individual) {
        return individual.genotype().gene().allele();
    }

    private double[] draw() {
        RandomGenerator random = RandomRegistry.random();
        double[] vector = new double[weights];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = initial * random.nextGaussian();
        }
        return vector;
    }
}
