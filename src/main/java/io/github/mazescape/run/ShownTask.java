package io.github.mazescape.run;

import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The task on which things are shown: landscapes, replays, and the individuals that the user looks at closely. It has
 * fixed mazes or those of a generation, and the user may take memory or senses from the networks. Here alone is decided
 * which task that is, and what the screen calls it.
 *
 * @param task the task, with what is taken from the networks
 * @param mazes where its mazes come from
 * @param generation the generation whose mazes they are, from 1; 0 where they are no generation's
 * @param supplement what a landscape is asked to know of each pixel beside
 */
public record ShownTask(Task task, Mazes mazes, long generation, Supplement supplement) {
    /** Where mazes come from. */
    public enum Mazes {
        /** Those in which a generation was evaluated. */
        GENERATION,
        /** Generated ones that never change. */
        FIXED,
        /** Those of files, which are the same in each generation. */
        GIVEN
    }

    /** A task of which nothing more is asked. */
    public ShownTask(Task task, Mazes mazes, long generation) {
        this(task, mazes, generation, Supplement.NONE);
    }

    /** What settings want to see of a run at a generation. */
    public static ShownTask of(Settings display, RunState state) {
        Mazes mazes = mazes(display);
        return mazes == Mazes.GENERATION
                ? of(display, state.tasks(), state.task(), mazes, state.number())
                : of(display, state.tasks(), state.fixed(), mazes, 0);
    }

    /**
     * What settings want to see of a run at a generation.
     *
     * @param tasks the tasks of the run
     * @param epoch how often its mazes had been renewed
     */
    public static ShownTask of(Settings display, TaskSource tasks, long epoch, long generation) {
        Mazes mazes = mazes(display);
        return mazes == Mazes.GENERATION
                ? of(display, tasks, tasks.task(epoch), mazes, generation)
                : of(display, tasks, tasks.fixed(), mazes, 0);
    }

    /** A task whose mazes belong to no run, with what settings want to see taken from the networks. */
    public static ShownTask ofGiven(Settings display, Task task) {
        return of(display, new TaskSource.FixedTasks(task, new Setup(display).heldOut()), task, Mazes.GIVEN, 0);
    }

    private static ShownTask of(Settings display, TaskSource tasks, Task task, Mazes mazes, long generation) {
        Task shown = task.ablated(ablation(display, task));
        Supplement supplement = Supplement.of(new Setup(display).layer(), shown, tasks::heldOut);
        return new ShownTask(shown, mazes, generation, supplement);
    }

    private static Mazes mazes(Settings display) {
        return display.list(Parameters.MAZE_FILES).isEmpty()
                ? Setup.constant(Mazes.class, display.choice(Parameters.LANDSCAPE_MAZES))
                : Mazes.GIVEN;
    }

    /** Sensors that the task does not use are left out, so that equal tasks have equal ablations. */
    private static Ablation ablation(Settings display, Task task) {
        Set<Sensor> muted = EnumSet.noneOf(Sensor.class);
        for (String word : display.list(Parameters.VIEW_MUTE)) {
            muted.add(Setup.constant(Sensor.class, word));
        }
        muted.retainAll(task.sensors().used());
        return new Ablation(display.integer(Parameters.VIEW_FORGET), muted);
    }

    /** Whether the mazes are generated ones that never change. */
    public boolean fixed() {
        return mazes == Mazes.FIXED;
    }

    /** Which mazes they are, as "16 fixed mazes", "the mazes of generation 12" or "3 mazes from files". */
    public String mazesInWords() {
        int count = task.mazes().size();
        return switch (mazes) {
            case GENERATION -> "the mazes of generation " + generation;
            case FIXED -> count + (count == 1 ? " fixed maze" : " fixed mazes");
            case GIVEN -> count + (count == 1 ? " maze from a file" : " mazes from files");
        };
    }

    /** What is taken from the networks, as "forgets every 5 steps, pellet off"; empty for nothing. */
    public String ablation() {
        List<String> words = new ArrayList<>();
        String forgets = forgets(task.ablation());
        if (!forgets.isEmpty()) {
            words.add(forgets);
        }
        String off = off(task.ablation());
        if (!off.isEmpty()) {
            words.add(off);
        }
        return String.join(", ", words);
    }

    /** How often the hidden state is lost, as "forgets every 5 steps"; empty for never. */
    public static String forgets(Ablation ablation) {
        int steps = ablation.forgetEvery();
        return steps == 0 ? "" : steps == 1 ? "forgets every step" : "forgets every " + steps + " steps";
    }

    /** Which senses are lost, as "passage off, pellet off"; empty for none. */
    public static String off(Ablation ablation) {
        return String.join(
                ", ",
                ablation.muted().stream()
                        .map(sensor -> sensor.name().toLowerCase(Locale.ROOT) + " off")
                        .toList());
    }

    /** All of it, as "on 16 fixed mazes, forgets every 5 steps". */
    public String words() {
        String taken = ablation();
        return "on " + mazesInWords() + (taken.isEmpty() ? "" : ", " + taken);
    }
}
