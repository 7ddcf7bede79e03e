package io.github.mazescape.live;

import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * The subjects: the one that was clicked, and one that is pinned beside it. Where the task changes, they are measured again on the new one. The
 * window wishes, the publisher measures.
 */
public final class SubjectFeed {
    private @Nullable Wish firstWish;
    private @Nullable Wish secondWish;
    private volatile @Nullable Subject first;
    private volatile @Nullable Subject second;
    private volatile @Nullable BehaviourComparison comparison;
    private long cleared;

    /** A place that was picked and is not measured yet. */
    private record Wish(String label, Subject.Place place) {}

    /** A pixel was picked. */
    synchronized void pick(Subject.Place place, String label, boolean beside) {
        if (beside) {
            secondWish = new Wish(label, place);
        } else {
            firstWish = new Wish(label, place);
        }
    }

    /** Pins the first subject as the second, so that another can be picked beside it. */
    synchronized boolean pin() {
        Subject now = first;
        if (now == null) {
            return false;
        }
        second = now;
        comparison = null;
        return true;
    }

    /** Lets go of both. */
    synchronized void clear() {
        firstWish = null;
        secondWish = null;
        first = null;
        second = null;
        comparison = null;
        cleared++;
    }

    /** Measures what was picked, and what there is where the task is another one. For the publisher's thread. */
    void publish(RunState moment, ReplayFeed feed) {
        Wish wishOne;
        Wish wishTwo;
        Subject wasOne;
        Subject wasTwo;
        long then;
        synchronized (this) {
            wishOne = firstWish;
            wishTwo = secondWish;
            firstWish = null;
            secondWish = null;
            wasOne = first;
            wasTwo = second;
            then = cleared;
        }
        Subject one = measured(wasOne, wishOne, moment);
        Subject two = measured(wasTwo, wishTwo, moment);
        boolean others = one != wasOne || two != wasTwo;
        if (!others && (comparison != null || one == null || two == null || one == two)) {
            return;
        }
        BehaviourComparison compared =
                one != null && two != null && one != two ? BehaviourComparison.of(one, two) : null;
        synchronized (this) {
            // A person may have let go of them or pinned one meanwhile; with a pinned one it is compared the next time.
            if (then != cleared) {
                return;
            }
            boolean pinned = second != wasTwo;
            first = one;
            second = pinned ? second : two;
            comparison = pinned ? null : compared;
        }
        if ((wishOne != null || wishTwo != null) && compared != null && compared.soonest() >= 0) {
            feed.show(compared.soonest());
        }
    }

    private static @Nullable Subject measured(@Nullable Subject known, @Nullable Wish wish, RunState moment) {
        boolean wished = wish != null
                && wish.place()
                        .view()
                        .evaluator()
                        .topology()
                        .equals(moment.evaluator().topology());
        if (wish != null && wished) {
            Subject.Place place = wish.place();
            double[] weights = place.view().plane().point(place.x(), place.y());
            return Subject.of(
                    wish.label(), place, weights, moment.task(), place.view().evaluator());
        }
        if (known != null && known.task() != moment.task()) {
            boolean fits = moment.evaluator().topology().weightCount() == known.weights().length
                    && moment.evaluator().topology().inputs()
                            == known.evaluator().topology().inputs();
            return fits ? known.on(moment.task(), known.evaluator()) : null;
        }
        return known;
    }

    /** The subject, or null. */
    @Nullable
    public Subject first() {
        return first;
    }

    /** The pinned subject, or null. */
    @Nullable
    Subject second() {
        return second;
    }

    /** How the two compare, or null where there are not two. */
    @Nullable
    public BehaviourComparison comparison() {
        return comparison;
    }
}
