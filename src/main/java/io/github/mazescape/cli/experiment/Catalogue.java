package io.github.mazescape.cli.experiment;

import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.behaviour.ModesExperiment;
import io.github.mazescape.experiment.chaos.ChaosExperiment;
import io.github.mazescape.experiment.connectivity.ConnectivityExperiment;
import io.github.mazescape.experiment.crossover.CrossoverExperiment;
import io.github.mazescape.experiment.fractal.FractalExperiment;
import io.github.mazescape.experiment.fractal.RoughnessExperiment;
import io.github.mazescape.experiment.glass.FunnelExperiment;
import io.github.mazescape.experiment.glass.SpectrumExperiment;
import io.github.mazescape.experiment.knockout.KnockoutExperiment;
import io.github.mazescape.experiment.neutral.NeutralExperiment;
import io.github.mazescape.experiment.survey.DimensionExperiment;
import io.github.mazescape.experiment.survey.FlatnessExperiment;
import io.github.mazescape.experiment.survey.SubspaceExperiment;
import io.github.mazescape.experiment.symmetry.AlignmentExperiment;
import io.github.mazescape.experiment.symmetry.BarriersExperiment;
import io.github.mazescape.experiment.symmetry.SymmetryExperiment;
import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.stream.Collectors;

/** Every experiment there is, in the order of the report card. */
public final class Catalogue {
    private static final List<Experiment> ALL = List.of(
            new SymmetryExperiment(),
            new AlignmentExperiment(),
            new BarriersExperiment(),
            new ModesExperiment(),
            new ChaosExperiment(),
            new FractalExperiment(),
            new KnockoutExperiment(),
            new NeutralExperiment(),
            new SpectrumExperiment(),
            new SubspaceExperiment(),
            new RoughnessExperiment(),
            new CrossoverExperiment(),
            new ConnectivityExperiment(),
            new FunnelExperiment(),
            new DimensionExperiment(),
            new FlatnessExperiment());

    private Catalogue() {}

    /** All experiments. */
    public static List<Experiment> all() {
        return ALL;
    }

    /**
     * The experiment of a name.
     *
     * @throws InputException if there is none
     */
    static Experiment named(String name) {
        return ALL.stream()
                .filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InputException.got("experiment", "list, all, report, or one of " + names(), name)
                        .advise("'./mazescape experiment list' tells what each asks"));
    }

    private static String names() {
        return ALL.stream().map(Experiment::name).collect(Collectors.joining(", "));
    }
}
