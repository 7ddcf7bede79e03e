package io.github.mazescape.symmetry;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Champions of other runs, as they evolved or as their symmetric copies that are connected best with a champion by a
 * straight line: units renumbered and turned in sign, and perhaps left and right exchanged.
 */
public final class OtherChampions {
    /** The ways in which they are shown, in the order of a key that goes from one to the next. */
    public enum Way {
        AS_EVOLVED("as evolved"),
        ALIGNED("aligned"),
        MIRRORED("aligned, and mirrored where that is better");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }

        /** The way of a number, which may be any. */
        public static Way of(long draw) {
            return values()[(int) Math.floorMod(draw, (long) values().length)];
        }

        /** The way in which copies are found that lie beside champions shown in this way. */
        public Way ofCopies() {
            return this == AS_EVOLVED ? MIRRORED : this;
        }
    }

    private static final int STARTS = 10;

    private OtherChampions() {}

    /**
     * Shows champions in one of the ways.
     *
     * @param own the champion that they are shown beside. Not modified.
     * @param others theirs, of networks of the same shape. Not modified.
     * @param shown the mazes on which copies are chosen
     * @param seed equal seeds give equal copies
     * @throws CancellationException as {@link BatchEvaluator#evaluate} does
     */
    public static List<double[]> shown(
            Way way,
            double[] own,
            List<double[]> others,
            BatchEvaluator evaluator,
            Task shown,
            Seed seed,
            Cancellation cancellation) {
        if (way == Way.AS_EVOLVED) {
            return others;
        }
        Alignment alignment = new Alignment(evaluator.kernel(), evaluator.topology(), shown, STARTS);
        List<double[]> copies = new ArrayList<>();
        for (double[] other : others) {
            copies.add(alignment
                    .best(
                            own,
                            other,
                            way == Way.MIRRORED,
                            seed.child(copies.size()).stream(),
                            points -> evaluator
                                    .evaluate(shown, Points.of(points), cancellation)
                                    .fitness())
                    .weights());
        }
        return copies;
    }
}
