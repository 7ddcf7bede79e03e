package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.ShownTask;
import org.jspecify.annotations.Nullable;

/**
 * The individuals that the user looks at closely: the one that was clicked, and one that stands beside it for
 * comparison. Immutable.
 *
 * @param revision grows with every change that the user makes
 * @param first the one that was clicked, measured, or null
 * @param second the one beside it, measured, or null
 * @param firstPick what was clicked and is not measured yet, or null
 * @param secondPick what is to stand beside it and is not measured yet, or null
 * @param comparison how the two behave differently, or null where there are not two
 */
public record Subjects(
        long revision,
        @Nullable Subject first,
        @Nullable Subject second,
        @Nullable Pick firstPick,
        @Nullable Pick secondPick,
        @Nullable BehaviourComparison comparison) {
    /** Nobody. */
    public static final Subjects NONE = new Subjects(0, null, null, null, null, null);

    /** A point of a plane that was clicked, and what it is called. */
    public record Pick(String label, Subject.Place place) {}

    /** The user clicked a pixel; {@code beside} says whether it is to stand beside the first. */
    public Subjects pick(Pick pick, boolean beside) {
        return beside
                ? new Subjects(revision + 1, first, second, firstPick, pick, comparison)
                : new Subjects(revision + 1, first, second, pick, secondPick, comparison);
    }

    /** The first stands beside the next one that is clicked; unchanged where there is none. */
    public Subjects pin() {
        return first == null ? this : new Subjects(revision + 1, first, first, firstPick, null, null);
    }

    /** Lets go of all. */
    public Subjects clear() {
        return new Subjects(revision + 1, null, null, null, null, null);
    }

    /** Whether somebody was clicked who is not measured yet. */
    public boolean pending() {
        return firstPick != null || secondPick != null;
    }

    /**
     * The same with all of them measured on a task; the same object where that is so already. Computes.
     *
     * @param measuring evaluates the networks of the task
     */
    public Subjects measured(ShownTask shown, BatchEvaluator measuring) {
        Subject one = measured(first, firstPick, shown, measuring.topology());
        Subject two = measured(second, secondPick, shown, measuring.topology());
        boolean same = one == first && two == second && !pending();
        boolean comparable = one != null && two != null && one != two;
        if (same && (comparison != null) == comparable) {
            return this;
        }
        BehaviourComparison compared =
                one != null && two != null && one != two ? BehaviourComparison.of(one, two) : null;
        return new Subjects(revision, one, two, null, null, compared);
    }

    private static @Nullable Subject measured(
            @Nullable Subject known, @Nullable Pick pick, ShownTask shown, Topology topology) {
        if (pick != null) {
            PlaneView view = pick.place().view();
            if (view.evaluator().topology().equals(topology)) {
                double[] weights =
                        view.plane().point(pick.place().x(), pick.place().y());
                return Subject.of(pick.label(), pick.place(), weights, shown, view.evaluator());
            }
        }
        if (known != null && !known.task().equals(shown.task())) {
            boolean fits = topology.weightCount() == known.weights().length
                    && topology.inputs() == known.evaluator().topology().inputs();
            return fits ? known.on(shown, known.evaluator()) : null;
        }
        return known;
    }
}
