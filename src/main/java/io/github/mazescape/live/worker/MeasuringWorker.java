package io.github.mazescape.live.worker;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.live.chart.ChartMaker;
import io.github.mazescape.live.lineage.LineageRecorder;
import io.github.mazescape.live.lineage.ShownLineage;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.run.PlaneMaker;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The thread "measuring": takes what is to be shown, computes it, and posts it: planes, models of the landscape,
 * subjects, replays, the chart. It looks again a few dozen times a second, since the landscape grows meanwhile.
 */
public final class MeasuringWorker extends Worker<MeasuringWorker.Goal> {
    private static final int LOOK_AGAIN_MILLIS = 30;
    private static final long NANOS = 1_000_000;

    private final Listener listener;
    private final PlaneViews views = new PlaneViews();
    private final PlaneViews points = new PlaneViews();
    private final LandscapeModels landscapes = new LandscapeModels(views);
    private final PathView paths = new PathView();
    private final ChartMaker charts = new ChartMaker();
    private final ReplayRecorder replays = new ReplayRecorder();
    private final LineageRecorder lineages = new LineageRecorder();
    private @Nullable Shown posted;

    /**
     * What is to be shown.
     *
     * @param state where the run stands
     * @param viewpoint where the user looks
     * @param settings the settings of the run and of the display
     * @param picture the picture of the landscape that is to be shown, or null before the first
     * @param populations populations by their generation, best individual first, as far as planes need them
     * @param others the champions of two other runs, as far as the plane goes through them or they are to be marked,
     *     and are known
     * @param subjects the individuals that the user looks at closely
     * @param replay which maze is to be replayed
     * @param seeds runs of other seeds, to stand on the chart
     * @param lineage whose ancestors are to be shown
     */
    public record Goal(
            RunState state,
            Viewpoint viewpoint,
            Settings settings,
            @Nullable Rendering picture,
            Map<Long, double[][]> populations,
            CopiedChampions others,
            Subjects subjects,
            ReplayRecorder.Wish replay,
            List<SeedCurve> seeds,
            LineageRecorder.Wish lineage) {
        /** The task that is shown. */
        public ShownTask task() {
            return ShownTask.of(settings, state);
        }

        /**
         * Whether the numbers of the plane can be made: its generation was reached, and its population is here if it is
         * needed.
         */
        boolean knowsPlane() {
            return knows(viewpoint.plane());
        }

        /** Whether the numbers of a plane can be made. */
        boolean knows(PlaneRecipe plane) {
            boolean champions = plane.directions() != DirectionKind.ALIGNED
                    || plane.atDepth(0).equals(viewpoint.plane().atDepth(0))
                            && !throughOthers().isEmpty();
            return champions
                    && state.history().reached(plane.centre())
                    && (populations.containsKey(plane.centre()) || !PlaneMaker.needsPopulation(plane, state.history()));
        }

        /** The champions of other runs that an aligned plane goes through; empty where they are not known. */
        List<double[]> throughOthers() {
            return others.shown(Way.of(viewpoint.plane().draw()));
        }

        /** Whether this goal asks for nothing that an earlier one did not. */
        public boolean asksNothingNewAfter(@Nullable Goal other) {
            return other != null
                    && onlyMovesOnFrom(other)
                    && viewpoint.equals(other.viewpoint)
                    && state == other.state
                    && picture == other.picture
                    && seeds == other.seeds;
        }

        /**
         * Whether only the run and the picture moved on since an earlier goal, and the plane with the champion that it
         * follows, so that nobody waits for this one.
         */
        boolean onlyMovesOnFrom(@Nullable Goal other) {
            return other != null
                    && viewpoint.followsOnFrom(other.viewpoint)
                    && settings.equals(other.settings)
                    && populations == other.populations
                    && others == other.others
                    && subjects == other.subjects
                    && replay.equals(other.replay)
                    && lineage.equals(other.lineage);
        }
    }

    /**
     * What was computed for one goal, and so belongs together.
     *
     * @param goal for which
     * @param view the view at the viewpoint, or null where its plane is not known yet
     * @param landscape the landscape, or null before the first
     * @param chart the chart
     * @param subjects the subjects, measured
     * @param replay what is replayed
     * @param lineage the ancestors in the same maze, or null where they are not wanted
     */
    public record Shown(
            Goal goal,
            @Nullable PlaneView view,
            @Nullable ShownLandscape landscape,
            ChartModel chart,
            Subjects subjects,
            ShownReplay replay,
            @Nullable ShownLineage lineage) {
        /** Where the run stood. */
        public RunState state() {
            return goal.state();
        }
    }

    /** Who is told what was computed, on the thread "measuring". */
    public interface Listener {
        /** The view at the viewpoint of a goal is known. */
        void viewed(Goal goal, PlaneView view);

        /** The viewpoint of a goal is to move to a border of behaviour: here it is, or empty if there is none near. */
        void found(Goal goal, Optional<BehaviourBorder> border);

        /** The viewpoint of a goal is to move to the path of the run: here is the view that shows it. */
        void fitted(Goal goal, Viewport view);

        /** The run has left what is seen from the viewpoint of a goal, or has turned away from its plane. */
        void left(Goal goal);

        /** The plane of a goal cannot be: its individuals lie on one line. */
        void noPlane(Goal goal);

        /** All that a goal asks for is known. */
        void measured(Shown shown);

        /** Something failed. */
        void failed(RuntimeException problem);
    }

    public MeasuringWorker(Listener listener) {
        super("measuring");
        this.listener = listener;
    }

    @Override
    protected void run() {
        Goal goal = null;
        long due = System.nanoTime();
        while (!goals.closed()) {
            Goal newer = goals.take(Math.max(1, (due - System.nanoTime()) / NANOS));
            boolean asked = newer != null && !newer.onlyMovesOnFrom(goal);
            goal = newer == null ? goal : newer;
            if (goal == null || !asked && System.nanoTime() < due) {
                continue;
            }
            due = System.nanoTime() + LOOK_AGAIN_MILLIS * NANOS;
            try {
                measure(goal);
            } catch (CancellationException e) {
                // The program is ending.
            } catch (RuntimeException | Error e) {
                listener.failed(MemoryShortage.orElse(e));
            }
        }
    }

    private void measure(Goal goal) {
        Shown before = posted;
        PlaneView view = before == null ? null : before.view();
        boolean again = before != null && before.goal() == goal;
        ShownTask task = goal.task();
        if (!again && goal.knowsPlane()) {
            view = viewed(goal, task, view);
        }
        Rendering picture = goal.picture();
        Subjects subjects = before != null && again ? before.subjects() : measured(goal, task);
        ShownReplay replay = replays.record(
                goal.state(), task, subjects, goal.replay(), goal.settings().flag(Parameters.VIEW_KNOCKOUT));
        Shown shown = new Shown(
                goal,
                view,
                picture == null ? null : landscapes.of(picture, goal.state(), goal.settings(), goal.others()),
                charts.of(goal.state(), goal.seeds()),
                subjects,
                replay,
                lineages.of(goal.state(), task, replay.replay(), goal.lineage()));
        if (before == null || !again || before.landscape() != shown.landscape()) {
            posted = shown;
            listener.measured(shown);
        }
    }

    /** On the task of the picture that is shown, so that a click says what the picture shows, also an old one. */
    private Subjects measured(Goal goal, ShownTask task) {
        Rendering picture = goal.picture();
        BatchEvaluator own = goal.state().evaluator();
        if (picture == null) {
            return located(goal, task).measured(task, own);
        }
        BatchEvaluator evaluator = picture.view().evaluator();
        Subjects subjects = evaluator.topology().equals(own.topology()) ? located(goal, task) : goal.subjects();
        return subjects.measured(picture.view().shown(), evaluator);
    }

    /** The subjects with the planes made that a bookmark named; what the run does not tell by then is dropped. */
    private Subjects located(Goal goal, ShownTask task) {
        Viewpoint now = goal.viewpoint();
        return goal.subjects()
                .located(
                        plane -> goal.knows(plane)
                                ? points.of(
                                        goal.state(), task, now.with(plane), goal.populations(), goal.throughOthers())
                                : null,
                        goal.knowsPlane());
    }

    private @Nullable PlaneView viewed(Goal goal, ShownTask task, @Nullable PlaneView before) {
        PlaneView view = views.of(goal.state(), task, goal.viewpoint(), goal.populations(), goal.throughOthers());
        if (view == null) {
            listener.noPlane(goal);
            return before;
        }
        switch (goal.viewpoint().seeking()) {
            case BORDER -> listener.found(goal, view.nearestBorder());
            case PATH -> listener.fitted(goal, paths.fitted(view, goal.state()));
            case NOTHING -> {
                if (goal.viewpoint().following()
                        && new Setup(goal.settings()).fitsPath()
                        && paths.left(view, goal.state())) {
                    listener.left(goal);
                }
                listener.viewed(goal, view);
                return view;
            }
        }
        return before;
    }
}
