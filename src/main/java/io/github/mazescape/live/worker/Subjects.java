package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.store.bookmark.ProfileLine;
import java.util.Locale;
import java.util.function.Function;
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

    /**
     * A point of a plane that was clicked.
     *
     * @param label what it is called
     * @param point which point
     * @param view the view in which it was clicked, or null where its plane is to be made first
     */
    public record Pick(
            String label, ProfileLine.End point, @Nullable PlaneView view) {
        /** A point that was clicked in a view. */
        public static Pick of(String label, Subject.Place place) {
            return new Pick(label, new ProfileLine.End(place.view().spec(), place.x(), place.y()), place.view());
        }

        /** A point that a bookmark tells. */
        static Pick of(ProfileLine.End point) {
            return new Pick(Subjects.label(point.x(), point.y()), point, null);
        }

        private Pick in(PlaneView made) {
            return new Pick(label, point, made);
        }
    }

    /** Two points, A and B, between which the fitness is shown. */
    public record Line(Pick a, Pick b) {
        /** The points that a bookmark tells. */
        public static Line of(ProfileLine line) {
            return new Line(Pick.of(line.a()), Pick.of(line.b()));
        }

        /** The points as a bookmark tells them. */
        public ProfileLine profile() {
            return new ProfileLine(a.point, b.point);
        }
    }

    /** What a point of a plane is called. */
    public static String label(double x, double y) {
        return String.format(Locale.ROOT, "pixel (%.3g, %.3g)", x, y).replace('-', '\u2212');
    }

    /** The line between the two; null where there are not two. */
    public @Nullable Line line() {
        Pick a = firstPick == null ? picked(first) : firstPick;
        Pick b = secondPick == null ? picked(second) : secondPick;
        return a == null || b == null || a.equals(b) ? null : new Line(a, b);
    }

    private static @Nullable Pick picked(@Nullable Subject subject) {
        Subject.Place place = subject == null ? null : subject.place();
        return subject == null || place == null ? null : Pick.of(subject.label(), place);
    }

    /** The ends of a line are to be looked at; nobody where there is none. */
    public Subjects open(@Nullable Line line) {
        return line == null ? clear() : new Subjects(revision + 1, null, null, line.a, line.b, null);
    }

    /**
     * The same with the planes made of points whose planes were not known.
     *
     * @param planes makes the view of a plane, or returns null where that cannot be done yet
     * @param last whether what cannot be made now is to be dropped
     */
    Subjects located(Function<PlaneRecipe, @Nullable PlaneView> planes, boolean last) {
        Pick one = located(firstPick, planes, last);
        Pick two = located(secondPick, planes, last);
        return one == firstPick && two == secondPick
                ? this
                : new Subjects(revision, first, second, one, two, comparison);
    }

    private static @Nullable Pick located(
            @Nullable Pick pick, Function<PlaneRecipe, @Nullable PlaneView> planes, boolean last) {
        if (pick == null || pick.view() != null) {
            return pick;
        }
        PlaneView made = planes.apply(pick.point().plane());
        return made != null ? pick.in(made) : last ? null : pick;
    }

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
        boolean same =
                one == first && two == second && firstPick == unknown(firstPick) && secondPick == unknown(secondPick);
        boolean comparable = one != null && two != null && one != two;
        if (same && (comparison != null) == comparable) {
            return this;
        }
        BehaviourComparison compared =
                one != null && two != null && one != two ? BehaviourComparison.of(one, two) : null;
        return new Subjects(revision, one, two, unknown(firstPick), unknown(secondPick), compared);
    }

    private static @Nullable Subject measured(
            @Nullable Subject known, @Nullable Pick pick, ShownTask shown, Topology topology) {
        PlaneView view = pick == null ? null : pick.view();
        if (pick != null && view != null && view.evaluator().topology().equals(topology)) {
            Subject.Place place =
                    new Subject.Place(view, pick.point().x(), pick.point().y());
            double[] weights = view.plane().point(place.x(), place.y());
            return Subject.of(pick.label(), place, weights, shown, view.evaluator());
        }
        if (known != null && !known.task().equals(shown.task())) {
            boolean fits = topology.weightCount() == known.weights().length
                    && topology.inputs() == known.evaluator().topology().inputs();
            return fits ? known.on(shown, known.evaluator()) : null;
        }
        return known;
    }

    /** A pick that cannot be measured, since its plane is not known; null for any other. */
    private static @Nullable Pick unknown(@Nullable Pick pick) {
        return pick != null && pick.view() == null ? pick : null;
    }
}
