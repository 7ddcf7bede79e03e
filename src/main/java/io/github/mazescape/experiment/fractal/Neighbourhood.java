package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in weight space something is measured, seen from one run. The names are those in tables.
 *
 * @param name its name
 * @param control whether it is one of networks that did not evolve
 */
public record Neighbourhood(String name, boolean control) {
    public static final Neighbourhood RANDOM = new Neighbourhood("random", true);
    public static final Neighbourhood WIDE = new Neighbourhood("random-wide", true);
    public static final Neighbourhood SCRAMBLED = new Neighbourhood("scrambled", true);
    public static final Neighbourhood CHAMPION = new Neighbourhood("champion", false);
    public static final Neighbourhood NEAR = new Neighbourhood("near-champion", false);

    private static final String GENERATION = "generation-";
    private static final int[] EARLY = {1, 10, 30, 100};

    /** How far a point near the champion lies from it, in its norm. */
    private static final double NEARNESS = 0.1;

    /** The champion of an early generation. */
    public static Neighbourhood generation(int number) {
        return new Neighbourhood(GENERATION + number, false);
    }

    /** All of a run: networks that did not evolve, early champions that it has, the last one and what is around it. */
    public static List<Neighbourhood> of(RunInput run) {
        List<Neighbourhood> all = new ArrayList<>(List.of(RANDOM, WIDE, SCRAMBLED));
        for (int number : EARLY) {
            if (number < run.generations()) {
                all.add(generation(number));
            }
        }
        all.add(CHAMPION);
        all.add(NEAR);
        return all;
    }

    /** All that some run has, in that order. */
    public static List<Neighbourhood> of(List<RunInput> runs) {
        List<Neighbourhood> most = List.of();
        for (RunInput run : runs) {
            List<Neighbourhood> own = of(run);
            most = own.size() > most.size() ? own : most;
        }
        return most;
    }

    /** The one of a name. */
    public static Neighbourhood named(String name, RunInput run) {
        return of(run).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: expected a neighbourhood, got " + name));
    }

    /** In words, for the keys of plots. */
    public String words() {
        return name.replace('-', ' ');
    }

    /**
     * A point of it: the champion itself, or a new one for each seed.
     *
     * @return as many weights as the topology has; not to be modified
     */
    public double[] point(RunInput run, Seed seed) {
        Topology topology = run.setup().topology();
        RandomStream random = seed.stream();
        return switch (name) {
            case "random" ->
                Controls.random(topology, run.setup().settings().number(Parameters.EVOLUTION_INITIAL), random);
            case "random-wide" -> Controls.random(topology, Controls.rms(run.champion()), random);
            case "scrambled" -> Controls.scrambled(topology, run.champion(), random);
            case "champion" -> run.champion();
            case "near-champion" ->
                ChangeCounts.displaced(
                        run.champion(),
                        Directions.random(topology, run.champion(), seed).across(),
                        NEARNESS);
            default -> run.champion(Integer.parseInt(name.substring(GENERATION.length())));
        };
    }
}
