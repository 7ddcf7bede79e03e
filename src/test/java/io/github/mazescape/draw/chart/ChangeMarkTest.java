package io.github.mazescape.draw.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeMarkTest {
    private static List<ChangeMark> marks(Change... changes) {
        return ChangeMark.of(
                Plan.of(Settings.defaults().with("maze.braid", "0.5")).plus(List.of(changes)));
    }

    @Test
    void aSettingIsToldWithItsValueBeforeAndAfter() {
        assertEquals(
                List.of(
                        new ChangeMark(3, List.of("maze.braid 0.5 → 0.2")),
                        new ChangeMark(9, List.of("maze.braid 0.2 → 0.8"))),
                marks(
                        new Change.Setting(9, Parameters.MAZE_BRAID, "0.8"),
                        new Change.Setting(3, Parameters.MAZE_BRAID, "0.2")));
    }

    @Test
    void whatIsChangedAfterOneGenerationHasOneMark() {
        var maze = MazeText.parse("#####\n#>..#\n#####\n", "maze");
        assertEquals(
                List.of(new ChangeMark(4, List.of("maze 3 painted", "maze 1 let go", "an agent adopted"))),
                marks(
                        new Change.Painting(4, 2, maze),
                        new Change.Release(4, 0),
                        new Change.Adoption(4, PlaneRecipe.around(2, DirectionKind.RANDOM, 0), 0.5, 0)));
    }

    @Test
    void whatWasChangedAndLeftAsItWasHasNoMark() {
        assertEquals(List.of(), marks(new Change.Setting(4, Parameters.MAZE_BRAID, "0.5")));
    }
}
