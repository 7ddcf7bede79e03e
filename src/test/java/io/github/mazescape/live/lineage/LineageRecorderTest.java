package io.github.mazescape.live.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.ReplayedSandbox;
import io.github.mazescape.live.worker.ShownReplay;
import io.github.mazescape.run.Lineage;
import io.github.mazescape.run.ShownTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineageRecorderTest extends ReplayedSandbox {
    private final LineageRecorder recorder = new LineageRecorder();
    private LineageRecorder.Wish wish = new LineageRecorder.Wish(true, 1, null);

    private ShownLineage lineage(Replay beside) {
        ShownTask task = ShownTask.of(sandbox.frame().run().settings(), state);
        return Objects.requireNonNull(recorder.of(state, task, beside, wish));
    }

    private Replay replay() {
        return Objects.requireNonNull(LiveSandbox.settle(sandbox).replay()).replay();
    }

    private static List<Long> numbers(ShownLineage lineage) {
        return lineage.stages().stream()
                .map(stage -> stage.ancestor().generation())
                .toList();
    }

    @Test
    void allRunInTheMazeOfTheReplayAndTheLastOneDoesWhatTheChampionDoes() {
        LiveSandbox.stepped(sandbox);
        state = LiveSandbox.stepped(sandbox);
        asked(controls -> controls.watched().turnMaze(1));
        Replay replay = replay();
        ShownLineage lineage = lineage(replay);
        assertEquals(List.of(1L, 2L, 3L), numbers(lineage));
        lineage.stages()
                .forEach(stage -> assertSame(
                        replay.trajectory().maze(), stage.replay().trajectory().maze()));
        assertEquals(
                replay.trajectory().steps().size(),
                lineage.stages().get(2).replay().length());
        assertEquals(
                replay.trajectory().steps().stream().map(step -> step.action()).toList(),
                lineage.stages().get(2).replay().trajectory().steps().stream()
                        .map(step -> step.action())
                        .toList());
        assertEquals("champion, generation 3", lineage.whose());
    }

    @Test
    void aLineageStaysUntilTheReplayIsAnother() {
        Replay replay = replay();
        ShownLineage first = lineage(replay);
        state = LiveSandbox.stepped(sandbox);
        assertSame(first, lineage(replay));
        assertEquals(List.of(1L), numbers(first));
        asked(controls -> controls.watched().turnMaze(1));
        ShownLineage next = lineage(replay());
        assertNotSame(first, next);
        assertEquals(List.of(1L, 2L), numbers(next));
    }

    @Test
    void anIndividualThatIsNoLongerThereGivesWayToTheChampion() {
        double[][] population = state.raw().population();
        wish = new LineageRecorder.Wish(true, 2, new LineageRecorder.Individual(1, 3, population[3]));
        assertEquals("individual 4 of generation 1", lineage(replay()).whose());
        wish = new LineageRecorder.Wish(
                true, 3, new LineageRecorder.Individual(1, 3, new double[population[3].length]));
        assertEquals("champion, generation 1", lineage(replay()).whose());
    }

    @Test
    void aFrameHasALineageForAsLongAsOneIsWanted() {
        assertNull(LiveSandbox.settle(sandbox).lineage());
        asked(controls -> controls.lineage().toggle(Optional.empty()));
        ShownLineage shown = Objects.requireNonNull(LiveSandbox.settle(sandbox).lineage());
        ShownReplay beside = Objects.requireNonNull(sandbox.frame().replay());
        assertEquals(beside.replay().maze(), shown.stages().get(0).replay().maze());
        List<Lineage.Ancestor> way = shown.way();
        assertSame(state.raw().champion(), way.get(way.size() - 1).weights());
        asked(controls -> controls.lineage().toggle(Optional.empty()));
        assertNull(LiveSandbox.settle(sandbox).lineage());
    }
}
