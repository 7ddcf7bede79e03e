package io.github.mazescape.live;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to the run: other settings, a new run, a branch, an adoption, a bookmark; and all of it as a situation that can be gone back
 * to. Thread-safe as far as its parts are; one person at a time.
 */
public final class RunControl {
    private final EvolutionLoop evolution;
    private final LandscapeControl control;
    private final SubjectFeed subjects;
    private final Runnable published;
    private volatile Settings display;

    /**
     * @param published is called when there is something new to show
     * @param display the settings to begin with
     */
    RunControl(
            EvolutionLoop evolution,
            LandscapeControl control,
            SubjectFeed subjects,
            Runnable published,
            Settings display) {
        this.evolution = evolution;
        this.control = control;
        this.subjects = subjects;
        this.published = published;
        this.display = display;
    }

    static double speed(Settings settings) {
        double speed = settings.number(Parameters.VIEW_SPEED);
        return speed == 0 ? Double.POSITIVE_INFINITY : speed;
    }

    /** The situation as it is now. */
    Situation situation() {
        return new Situation(evolution.plan(), evolution.position(), evolution.head(), display, control.look());
    }

    /** Makes a situation that has been what is now. */
    void restore(Situation situation) {
        show(situation.display());
        subjects.clear();
        evolution.restore(situation.plan(), situation.position(), situation.head());
        control.restore(situation.look());
        // Later generations are made again when they are gone to; until then no plane goes through them.
        control.forgetAfter(situation.position());
        published.run();
    }

    private void show(Settings wanted) {
        // The bar and the keys change the speed without a setting; that stays.
        if (speed(wanted) != speed(display)) {
            evolution.setSpeed(speed(wanted));
        }
        display = wanted;
        control.setHome(wanted.number(Parameters.LANDSCAPE_EXTENT));
    }

    /** The settings as they are now: those of the run where it stands, and those of the display. */
    public Settings settings() {
        Settings run = evolution.plan().settingsAfter(evolution.position());
        List<String> shown = new ArrayList<>();
        for (Difference difference : run.differences(display)) {
            if (!Plan.depends(difference.parameter())) {
                shown.add(difference.parameter().key() + "=" + difference.to());
            }
        }
        return run.with(shown, "display");
    }

    /**
     * Makes settings hold: those of the display at once, others from the next generation, and where they ask for it in a new run.
     *
     * @return the strongest effect that this has
     * @throws InputException if there are no such mazes, or the settings do not go together; then nothing changes
     */
    public Effect change(Settings wanted) {
        List<Difference> differences = settings().differences(wanted);
        requireMazes(differences, wanted);
        List<Difference> changes = new ArrayList<>();
        boolean restart = false;
        Settings before = display;
        display = wanted;
        for (Difference difference : differences) {
            if (Plan.depends(difference.parameter())) {
                restart |= difference.parameter().effect() == Effect.RESTARTS;
                if (!restart) {
                    changes.add(difference);
                }
            } else if (difference.parameter().equals(Parameters.VIEW_SPEED)) {
                evolution.setSpeed(speed(wanted));
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_EXTENT)) {
                control.reach(wanted.number(Parameters.LANDSCAPE_EXTENT), Simulation.millis());
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_DIRECTIONS)) {
                turn(wanted.choice(Parameters.LANDSCAPE_DIRECTIONS), 0);
            }
        }
        if (restart) {
            restart(wanted);
        } else if (!changes.isEmpty()) {
            try {
                evolution.change(position -> changes.stream()
                        .<Change>map(change -> new Change.Setting(position, change.parameter(), change.to()))
                        .toList());
            } catch (InputException e) {
                display = before;
                throw e;
            }
            control.forgetAfter(evolution.head());
        }
        published.run();
        return Effect.strongest(differences);
    }

    /** Before evolution stumbles over them: files of mazes that are not there, or hold no mazes. */
    private static void requireMazes(List<Difference> differences, Settings wanted) {
        boolean others = differences.stream().anyMatch(difference -> Plan.depends(difference.parameter()));
        if (others && !wanted.list(Parameters.MAZE_FILES).isEmpty()) {
            new Setup(wanted).tasks();
        }
    }

    /** Whether a change of a setting moves the look at the landscape, too. */
    static boolean movesLook(Parameter parameter) {
        return parameter.equals(Parameters.LANDSCAPE_EXTENT) || parameter.equals(Parameters.LANDSCAPE_DIRECTIONS);
    }

    /** Looks as it was looked at another time, as far as the generations are still there. */
    void look(LandscapeControl.Look other) {
        control.restore(other);
        control.forgetAfter(evolution.position());
        if (other.following()) {
            control.follow(evolution.position());
        }
        published.run();
    }

    /** Begins a new run. */
    public void restart(Settings settings) {
        display = settings;
        subjects.clear();
        control.restart();
        evolution.restart(Plan.of(settings), 1);
    }

    /** Other directions around the same centre. */
    void turn(String directions, long draw) {
        LandscapeControl.Look look = control.look();
        PlaneRecipe plane = PlaneRecipe.around(look.plane().centre(), directions, draw);
        control.turn(plane, look.following(), Simulation.millis());
        published.run();
    }

    /** Gives up the generations after the one where the run stands. */
    void branch() {
        evolution.branch();
        control.forgetAfter(evolution.position());
    }

    /** The moment as it is now, or null before the first generation. */
    @Nullable
    public SandboxBookmark bookmark() {
        RunState moment = evolution.latest();
        if (moment == null) {
            return null;
        }
        LandscapeControl.Look look = control.look();
        List<String> shown = new ArrayList<>();
        for (Difference difference : moment.plan().start().differences(settings())) {
            if (!Plan.depends(difference.parameter())) {
                shown.add(difference.parameter().key() + "=" + difference.to());
            }
        }
        Plan plan = new Plan(
                moment.plan().start().with(shown, "display"), moment.plan().changes());
        PlaneRecipe plane = look.plane().centre() <= moment.number()
                ? look.plane()
                : PlaneRecipe.around(moment.number(), "random", look.plane().draw());
        return new SandboxBookmark(plan, moment.number(), plane, look.bookmarked(), look.following());
    }

    /**
     * Goes where a bookmark says, and pauses there.
     *
     * @throws InputException if there are no such mazes as it says; then nothing changes
     */
    void open(SandboxBookmark bookmark) {
        try {
            new Setup(bookmark.settings()).tasks();
        } catch (InputException e) {
            throw e.within("bookmark", ": ");
        }
        show(bookmark.settings());
        evolution.pause();
        evolution.restart(bookmark.plan(), bookmark.generation());
        subjects.clear();
        control.open(bookmark);
        published.run();
    }

    /** The subject's point joins the population; false where its plane is of another run or of generations given up. */
    boolean adopt(Subject subject) {
        Subject.Place place = subject.place();
        if (place == null) {
            return false;
        }
        PlaneView view = place.view();
        long centre = view.spec().centre();
        if (centre > evolution.position() || !view.run().equals(evolution.plan().before(centre))) {
            return false;
        }
        evolution.change(position -> List.of(new Change.Adoption(position, view.spec(), place.x(), place.y())));
        control.forgetAfter(evolution.head());
        published.run();
        return true;
    }

    /** How fast a replay moves [steps/s]. */
    public double replaySpeed() {
        return display.number(Parameters.VIEW_REPLAY);
    }

    /**
     * The task of the next generation, in words.
     *
     * @param moment where the run stands; null before the first generation
     */
    public String taskInWords(@Nullable RunState moment) {
        Settings now = settings();
        int files = now.list(Parameters.MAZE_FILES).size();
        return new Setup(now)
                .taskInWords(moment == null ? files : moment.task().mazes().size());
    }
}
