package io.github.mazescape.landscape;

import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.symmetry.UnitPlane;
import java.util.List;
import java.util.Locale;

/** The kinds of directions that settings, commands and bookmarks name. */
public enum DirectionKind {
    /** The two leading principal components of the champions' path, turned so that it runs right and arches up. */
    PATH,
    /** Two random directions, normalised neuron by neuron. */
    RANDOM,
    /** The two leading principal components of the champions' path. */
    PCA,
    /** The plane through this champion, the first one and the one half way. */
    CHAMPIONS,
    /** Two raw weights. */
    WEIGHTS,
    /** Two hidden units, whose symmetry makes the picture eightfold: see {@link UnitPlane}. */
    KALEIDOSCOPE,
    /** The plane through this champion and those of two other runs; champions of this run alone do not define it. */
    ALIGNED,
    /** The plane through three individuals that the user picked; champions alone do not define it. */
    PICKED;

    /** The word for it in settings, bookmarks and on screen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This kind, or random directions where it needs more than champions. */
    public DirectionKind ofChampions() {
        return this == PICKED ? RANDOM : this;
    }

    /**
     * Directions of this kind.
     *
     * @param topology the networks' shape
     * @param champions the champions so far, oldest first; the last one is the centre. Not modified.
     * @param seed the seed of the run
     * @param draw which of the random directions, from 0
     * @throws InputException if the champions span no plane
     * @throws IllegalStateException for picked directions
     */
    public Directions directions(Topology topology, List<double[]> champions, Seed seed, long draw) {
        double[] centre = champions.get(champions.size() - 1);
        Seed drawn = seed.child("directions").child(draw);
        return switch (this) {
            case RANDOM -> Directions.random(topology, centre, drawn);
            case PATH -> Directions.ofPath(champions, centre);
            case PCA -> Directions.principal(champions, centre);
            case CHAMPIONS -> Directions.through(centre, champions.get(0), champions.get(champions.size() / 2));
            case WEIGHTS -> {
                RandomStream random = drawn.stream();
                int first = random.nextInt(centre.length);
                int second = (first + 1 + random.nextInt(centre.length - 1)) % centre.length;
                yield Directions.weights(topology, first, second, centre);
            }
            case KALEIDOSCOPE -> {
                if (topology.hidden() < 2) {
                    throw InputException.at("network.hidden")
                            .expected("two hidden units or more for a kaleidoscope")
                            .got(topology.hidden());
                }
                UnitPlane plane = UnitPlane.of(topology, centre, draw);
                if (Vectors.norm(plane.across(), 0, centre.length) == 0) {
                    throw InputException.got("units", "some with weights that are not all 0", plane.first())
                            .advise("draw others");
                }
                String units = " of units " + (plane.first() + 1) + " and " + (plane.second() + 1);
                yield new Directions(word() + units, plane.across(), plane.down());
            }
            case ALIGNED ->
                throw InputException.at("directions")
                        .expected("the champions of two other runs for a plane that is aligned")
                        .advise("name three runs, or look at it in the window");
            case PICKED -> throw new IllegalStateException("picked directions are not made of champions");
        };
    }

    /** The origin of the plane of this kind around a champion: it, or it without two units. */
    public double[] origin(Topology topology, double[] champion, long draw) {
        return this == KALEIDOSCOPE && topology.hidden() > 1
                ? UnitPlane.of(topology, champion, draw).origin()
                : champion;
    }

    /** Whether the half-width counts norms of the champion. */
    public boolean scaledToChampion() {
        return this != CHAMPIONS && this != PICKED && this != KALEIDOSCOPE && this != ALIGNED;
    }

    /** Directions of this kind; random ones for as long as the champions span no plane. */
    public Directions directionsOrRandom(Topology topology, List<double[]> champions, Seed seed, long draw) {
        try {
            return directions(topology, champions, seed, draw);
        } catch (InputException spansNoPlane) {
            return RANDOM.directions(topology, champions, seed, draw);
        }
    }
}
