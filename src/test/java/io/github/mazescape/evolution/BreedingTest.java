package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.AnyGene;
import io.jenetics.Phenotype;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistical tests of the alterers; bounds are four standard deviations of what is estimated. */
class BreedingTest {
    private static final Topology TOPOLOGY = SmallRun.TOPOLOGY;
    private static final int WEIGHTS = TOPOLOGY.weightCount();
    private static final int SIZE = 2000;

    private final WeightsCodec codec = new WeightsCodec(WEIGHTS, 0.5);
    private final Breeding breeding = new Breeding(codec, null);

    /** Individual i has i at every weight, so that a weight tells whose it was. */
    private ISeq<Phenotype<AnyGene<double[]>, Double>> numbered() {
        return IntStream.range(0, SIZE)
                .mapToObj(i -> {
                    double[] weights = new double[WEIGHTS];
                    Arrays.fill(weights, i);
                    return Phenotype.of(codec.encode(weights), 1, (double) i);
                })
                .collect(ISeq.toISeq());
    }

    private static AltererResult<AnyGene<double[]>, Double> alter(
            Alterer<AnyGene<double[]>, Double> alterer, ISeq<Phenotype<AnyGene<double[]>, Double>> population) {
        return RandomRegistry.with(new Seed(11).stream(), random -> alterer.alter(population, 2));
    }

    private static double share(double of, double among) {
        return 4 * Math.sqrt(of * (1 - of) / among);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void aShareOfTheOffspringIsAlteredAndTheOthersKeepTheirFitness(double share) {
        ISeq<Phenotype<AnyGene<double[]>, Double>> population = numbered();
        AltererResult<AnyGene<double[]>, Double> result = alter(breeding.dense(share, 0.1), population);
        int altered = 0;
        for (int i = 0; i < SIZE; i++) {
            Phenotype<AnyGene<double[]>, Double> child = result.population().get(i);
            double[] parent = WeightsCodec.weights(population.get(i));
            assertTrue(Arrays.stream(parent).allMatch(weight -> weight == parent[0]), "a parent is not modified");
            if (child.isEvaluated()) {
                assertSame(population.get(i), child);
            } else {
                assertEquals(2, child.generation());
                altered++;
            }
        }
        assertEquals(altered, result.alterations());
        assertEquals(share, altered / (double) SIZE, share(share, SIZE));
    }

    @Test
    void aDensePerturbationHasMeanZeroAndItsStandardDeviation() {
        double sigma = 0.3;
        AltererResult<AnyGene<double[]>, Double> result = alter(breeding.dense(1, sigma), numbered());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SIZE; i++) {
            for (double weight : WeightsCodec.weights(result.population().get(i))) {
                assertTrue(weight != i, "every weight moves");
                sum += weight - i;
                squares += (weight - i) * (weight - i);
            }
        }
        double count = (double) SIZE * WEIGHTS;
        assertEquals(0, sum / count, 4 * sigma / Math.sqrt(count));
        assertEquals(sigma * sigma, squares / count, 4 * sigma * sigma * Math.sqrt(2 / count));
    }

    @Test
    void aSparsePerturbationTouchesItsShareOfTheWeights() {
        double sigma = 0.5;
        double rate = 0.05;
        AltererResult<AnyGene<double[]>, Double> result = alter(breeding.sparse(1, rate, sigma), numbered());
        double touched = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SIZE; i++) {
            for (double weight : WeightsCodec.weights(result.population().get(i))) {
                touched += weight == i ? 0 : 1;
                sum += weight - i;
                squares += (weight - i) * (weight - i);
            }
        }
        double count = (double) SIZE * WEIGHTS;
        assertEquals(rate, touched / count, share(rate, count));
        assertEquals(0, sum / touched, 4 * sigma / Math.sqrt(touched));
        assertEquals(sigma * sigma, squares / touched, 4 * sigma * sigma * Math.sqrt(2 / touched));
        assertEquals(SIZE, result.alterations());
    }

    @Test
    void uniformCrossoverTakesHalfOfTheWeightsFromEitherParent() {
        AltererResult<AnyGene<double[]>, Double> result =
                alter(breeding.crossover(1, CrossoverKind.UNIFORM, TOPOLOGY), numbered());
        double own = 0;
        int[] ownAt = new int[WEIGHTS];
        int withItself = 0;
        for (int i = 0; i < SIZE; i++) {
            double[] child = WeightsCodec.weights(result.population().get(i));
            double[] sources = Arrays.stream(child).distinct().toArray();
            assertTrue(sources.length <= 2, "two parents");
            withItself += sources.length == 1 ? 1 : 0;
            for (int w = 0; w < WEIGHTS; w++) {
                own += child[w] == i ? 1 : 0;
                ownAt[w] += child[w] == i ? 1 : 0;
            }
        }
        assertTrue(withItself < 10, "a mate is hardly ever oneself");
        double count = (double) SIZE * WEIGHTS;
        assertEquals(0.5, own / count, share(0.5, count) + withItself / (double) SIZE);
        for (int at : ownAt) {
            assertEquals(0.5, at / (double) SIZE, share(0.5, SIZE) + withItself / (double) SIZE);
        }
    }

    @Test
    void neuronCrossoverKeepsNeuronsWhole() {
        AltererResult<AnyGene<double[]>, Double> result =
                alter(breeding.crossover(1, CrossoverKind.NEURON, TOPOLOGY), numbered());
        double own = 0;
        for (int i = 0; i < SIZE; i++) {
            double[] child = WeightsCodec.weights(result.population().get(i));
            for (int neuron = 0; neuron < TOPOLOGY.neuronCount(); neuron++) {
                int start = TOPOLOGY.neuronStart(neuron);
                double[] part = Arrays.copyOfRange(child, start, TOPOLOGY.neuronStart(neuron + 1));
                assertEquals(1, Arrays.stream(part).distinct().count(), "neuron " + neuron);
                own += child[start] == i ? 1 : 0;
            }
            assertTrue(Arrays.stream(child).distinct().count() <= 2);
        }
        double count = (double) SIZE * TOPOLOGY.neuronCount();
        assertEquals(0.5, own / count, share(0.5, count) + 0.001);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrossoverKind.class,
            names = {"UNIFORM", "NEURON"})
    void crossoverLeavesTheMeanOfThePopulationWhereItIs(CrossoverKind kind) {
        ISeq<Phenotype<AnyGene<double[]>, Double>> population = RandomRegistry.with(
                new Seed(12).stream(),
                random -> codec.encoding()
                        .instances()
                        .limit(SIZE)
                        .map(genotype -> Phenotype.<AnyGene<double[]>, Double>of(genotype, 1))
                        .collect(ISeq.toISeq()));
        double[] shifted = {3, -1, 0.5};
        population.forEach(individual -> {
            double[] weights = WeightsCodec.weights(individual);
            for (int w = 0; w < WEIGHTS; w++) {
                weights[w] += shifted[w % shifted.length];
            }
        });
        ISeq<Phenotype<AnyGene<double[]>, Double>> children =
                alter(breeding.crossover(1, kind, TOPOLOGY), population).population();
        for (int w = 0; w < WEIGHTS; w++) {
            double before = mean(population, w);
            double after = mean(children, w);
            assertEquals(before, after, 4 * 0.5 / Math.sqrt(SIZE), "weight " + w);
        }
    }

    private static double mean(ISeq<Phenotype<AnyGene<double[]>, Double>> population, int weight) {
        return population.stream()
                .mapToDouble(individual -> WeightsCodec.weights(individual)[weight])
                .average()
                .orElseThrow();
    }

    @Test
    void weightsGoThroughTheCodecUnchanged() {
        double[] weights = {1.5, -0.0, Double.MIN_VALUE, 1e300};
        WeightsCodec four = new WeightsCodec(4, 0.5);
        assertArrayEquals(weights, four.decoder().apply(four.encode(weights)));
        assertTrue(four.encode(weights).isValid());
        assertSame(weights, WeightsCodec.weights(Phenotype.of(four.encode(weights), 1)));
    }

    @Test
    void theFirstWeightsHaveTheirStandardDeviationAndAreDrawnAnew() {
        double[][] drawn = RandomRegistry.with(
                new Seed(13).stream(),
                random -> codec.encoding()
                        .instances()
                        .limit(SIZE)
                        .map(codec.decoder())
                        .toArray(double[][]::new));
        assertNotSame(drawn[0], drawn[1]);
        double squares = Arrays.stream(drawn)
                .flatMapToDouble(Arrays::stream)
                .map(weight -> weight * weight)
                .average()
                .orElseThrow();
        assertEquals(WEIGHTS, drawn[0].length);
        assertEquals(0.25, squares, 4 * 0.25 * Math.sqrt(2.0 / (SIZE * WEIGHTS)));
    }
}
