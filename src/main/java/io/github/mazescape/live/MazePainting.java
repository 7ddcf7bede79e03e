package io.github.mazescape.live;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the mazes of the editor those of the run, and the editor's those of the moment. Thread-safe. */
final class MazePainting {
    private final MazeEditor editor;
    private final EvolutionLoop evolution;
    private final LandscapeControl control;
    private final Supplier<Situation> situation;
    private volatile @Nullable Situation unpainted;
    /** The editor's mazes that the run was told of, or that were taken over from it. */
    private volatile Map<Integer, Maze> known = Map.of();

    MazePainting(MazeEditor editor, EvolutionLoop evolution, LandscapeControl control, Supplier<Situation> situation) {
        this.editor = editor;
        this.evolution = evolution;
        this.control = control;
        this.situation = situation;
        editor.onChange(this::paint);
    }

    /** Shows the mazes of a moment in the editor, unless a change is on its way. */
    void publish(RunState moment) {
        Map<Integer, Maze> told = known;
        if (moment.plan().equals(evolution.plan())) {
            editor.running(moment.tasks().source(), moment.generation().epoch());
            if (editor.show(moment.tasks().mazes(), told)) {
                takenOver(told, moment.tasks().mazes());
            }
        }
    }

    /** What a person has painted meanwhile comes first. */
    private synchronized void takenOver(Map<Integer, Maze> before, Map<Integer, Maze> mazes) {
        if (known == before) {
            known = mazes;
        }
    }

    private synchronized void told(Map<Integer, Maze> mazes) {
        known = mazes;
    }

    /** The situation before the maze editor's last stroke, once; null if nothing was painted since. */
    @Nullable
    Situation takeUnpainted() {
        Situation before = unpainted;
        unpainted = null;
        return before;
    }

    /** Makes the mazes of the editor those of the run. */
    private void paint() {
        if (unpainted == null) {
            unpainted = situation.get();
        }
        Map<Integer, Maze> after = editor.edited();
        evolution.change(position -> {
            Map<Integer, Maze> before = evolution.plan().mazesAfter(position);
            List<Change> changes = new ArrayList<>();
            after.forEach((index, maze) -> {
                if (!maze.equals(before.get(index))) {
                    changes.add(new Change.Painting(position, index, maze));
                }
            });
            before.keySet().stream()
                    .filter(index -> !after.containsKey(index))
                    .forEach(index -> changes.add(new Change.Release(position, index)));
            return changes;
        });
        told(after);
        control.forgetAfter(evolution.head());
    }
}
