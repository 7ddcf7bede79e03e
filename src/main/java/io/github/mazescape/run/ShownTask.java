package io.github.mazescape.run;

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
 * @param generation the generation of whose evolution the mazes are, from 1; 0 where they never change
 */
public record ShownTask(Task task, long generation) {
    /** What settings want to see of a run at a generation. */
    public static ShownTask of(Settings display, RunState state) {
        return showsFixed(display) ? of(display, state.fixed(), 0) : of(display, state.task(), state.number());
    }

    /**
     * What settings want to see of a run at a generation.
     *
     * @param tasks the tasks of the run
     * @param epoch how often its mazes had been renewed
     */
    public static ShownTask of(Settings display, TaskSource tasks, long epoch, long generation) {
        return showsFixed(display) ? of(display, tasks.fixed(), 0) : of(display, tasks.task(epoch), generation);
    }

    /** A task whose mazes belong to no run, with what settings want to see taken from the networks. */
    public static ShownTask ofOwnMazes(Settings display, Task task) {
        return of(display, task, 0);
    }

    private static ShownTask of(Settings display, Task task, long generation) {
        return new ShownTask(task.ablated(ablation(display, task)), generation);
    }

    /** Mazes from files are the same in each generation. */
    private static boolean showsFixed(Settings display) {
        return display.choice(Parameters.LANDSCAPE_MAZES).equals("fixed")
                || !display.list(Parameters.MAZE_FILES).isEmpty();
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

    /** Whether the mazes never change. */
    public boolean fixed() {
        return generation == 0;
    }

    /** Which mazes they are, as "16 fixed mazes" or "the mazes of generation 12". */
    public String mazes() {
        int count = task.mazes().size();
        return fixed()
                ? count + (count == 1 ? " fixed maze" : " fixed mazes")
                : "the mazes of generation " + generation;
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
        return "on " + mazes() + (taken.isEmpty() ? "" : ", " + taken);
    }
}
