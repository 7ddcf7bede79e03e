package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.statistics.Summary;
import io.github.mazescape.symmetry.Alignment;
import java.util.function.Function;

/** Straight ways between networks, found on one half of the common mazes and told from the other. For one cell. */
final class Ways {
    /** How many mazes the networks are shown when their units are matched; all of the searching half. */
    private static final int SHOWN = 16;

    private static final int RANDOM_NETWORKS = 200;

    private final Inputs inputs;
    private final SerialEvaluator searching;
    private final SerialEvaluator telling;
    private final Cancellation cancellation;
    private final int points;

    /**
     * The fitness along a way.
     *
     * @param searching on the mazes on which something is chosen
     * @param telling on the others
     */
    record Profile(double[] searching, double[] telling) {
        Barrier barrier() {
            return Barrier.of(searching, telling);
        }
    }

    Ways(Inputs inputs, int points, Cancellation cancellation) {
        this.inputs = inputs;
        this.points = points;
        this.cancellation = cancellation;
        searching = inputs.evaluator();
        telling = inputs.evaluator();
    }

    /** The search for the best copy, with so many starts by weights. */
    static Alignment alignment(Inputs inputs, int starts) {
        return new Alignment(inputs.setup().kernel(), inputs.topology(), inputs.few(SHOWN), starts);
    }

    /** Fitness by which something may be chosen. */
    Function<double[][], double[]> choosing() {
        return of -> searching.fitness(inputs.searching(), of, cancellation);
    }

    /** The fitness from one network to another. */
    Profile between(double[] from, double[] to) {
        double[][] line = Alignment.line(from, to, points);
        return new Profile(
                searching.fitness(inputs.searching(), line, cancellation),
                telling.fitness(inputs.telling(), line, cancellation));
    }

    /** The mean fitness of random networks on the telling half. */
    static double random(Inputs inputs, Cancellation cancellation) {
        return inputs.once("fitness of random networks", () -> {
            Topology topology = inputs.topology();
            RandomStream random = inputs.seed("random networks").stream();
            double deviation = inputs.setup().settings().number(Parameters.EVOLUTION_INITIAL);
            double[][] networks = new double[RANDOM_NETWORKS][];
            for (int i = 0; i < networks.length; i++) {
                networks[i] = Controls.random(topology, deviation, random);
            }
            return Summary.mean(inputs.evaluator().fitness(inputs.telling(), networks, cancellation));
        });
    }
}
