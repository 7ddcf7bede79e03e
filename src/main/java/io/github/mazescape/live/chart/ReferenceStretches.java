package io.github.mazescape.live.chart;

import io.github.mazescape.draw.chart.ReferenceStretch;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Scope;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the reference foragers reach in each stretch of a run, on the mazes of that stretch. Where these come from
 * files, they are measured while the run stands there, since files are not read again. For one thread.
 */
final class ReferenceStretches {
    /** So many of the newest stretches are measured, each of which takes some milliseconds. */
    private static final int MOST = 12;

    private static final int REMEMBERED = 64;

    private final Map<Mazes, List<ReferenceLevel>> heldOut = remembering();
    private final Map<Mazes, List<ReferenceLevel>> own = remembering();
    private List<ReferenceStretch> stretches = List.of();
    private @Nullable Plan measured;
    private boolean complete;

    /**
     * What decides a stretch's mazes.
     *
     * @param painted the mazes that stand in the place of some of the files'; none where mazes are generated
     */
    private record Mazes(Map<Parameter, Object> task, Map<Integer, Maze> painted) {}

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** The stretches of a run as it is planned; the same object where nothing changed. */
    List<ReferenceStretch> of(RunState state) {
        if (state.plan() == measured && complete) {
            return stretches;
        }
        Plan plan = state.plan();
        List<Long> ends = ends(plan);
        Mazes now = mazes(plan, state.number());
        List<ReferenceStretch> found = new ArrayList<>();
        boolean all = true;
        for (int i = Math.max(0, ends.size() - MOST); i < ends.size(); i++) {
            long after = ends.get(i);
            long to = i + 1 < ends.size() ? ends.get(i + 1) : Long.MAX_VALUE;
            Settings settings = plan.settingsAfter(after);
            Mazes mazes = mazes(plan, after);
            List<ReferenceLevel> onFiles = List.of();
            if (ofFiles(settings)) {
                if (mazes.equals(now)) {
                    own.computeIfAbsent(mazes, missing -> levels(state.fixed(), settings));
                }
                onFiles = own.getOrDefault(mazes, List.of());
                all &= !onFiles.isEmpty();
            }
            Mazes generated = new Mazes(mazes.task(), Map.of());
            List<ReferenceLevel> onHeldOut =
                    heldOut.computeIfAbsent(generated, missing -> levels(new Setup(settings).heldOut(), settings));
            found.add(new ReferenceStretch(after + 1, to, onHeldOut, onFiles));
        }
        measured = plan;
        complete = all;
        stretches = found.equals(stretches) ? stretches : List.copyOf(found);
        return stretches;
    }

    private static List<ReferenceLevel> levels(Task task, Settings settings) {
        return ReferenceLevel.on(task, new Setup(settings).seed());
    }

    /** The generations after which the mazes are others, ascending; 0, the start, is the first. */
    private static List<Long> ends(Plan plan) {
        TreeSet<Long> ends = new TreeSet<>(List.of(0L));
        boolean files = ofFiles(plan.start());
        for (Change change : plan.changes()) {
            if (change instanceof Change.Setting setting) {
                files |= setting.parameter().equals(Parameters.MAZE_FILES);
                if (setting.parameter().scope() == Scope.TASK) {
                    ends.add(change.after());
                }
            } else if (files && !(change instanceof Change.Adoption)) {
                ends.add(change.after());
            }
        }
        return List.copyOf(ends);
    }

    private static Mazes mazes(Plan plan, long after) {
        Settings settings = plan.settingsAfter(after);
        Map<Parameter, Object> task = new HashMap<>();
        for (Parameter parameter : Parameters.ALL) {
            if (parameter.scope() == Scope.TASK) {
                task.put(parameter, settings.value(parameter));
            }
        }
        return new Mazes(task, ofFiles(settings) ? plan.mazesAfter(after) : Map.of());
    }

    private static boolean ofFiles(Settings settings) {
        return !settings.list(Parameters.MAZE_FILES).isEmpty();
    }
}
