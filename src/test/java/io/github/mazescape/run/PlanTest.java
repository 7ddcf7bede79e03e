package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan PLAN = Plan.of(Settings.defaults().with("evolution.sigma", "0.15"))
            .plus(List.of(new Change.Setting(5, Parameters.EVOLUTION_SIGMA, "0.3")))
            .plus(List.of(new Change.Setting(9, Parameters.MAZE_BRAID, "0.1")));

    @Test
    void aChangeHoldsFromTheGenerationAfterItOn() {
        assertEquals(0.15, PLAN.settingsAfter(4).number(Parameters.EVOLUTION_SIGMA));
        assertEquals(0.3, PLAN.settingsAfter(5).number(Parameters.EVOLUTION_SIGMA));
        assertEquals(0.3, PLAN.settingsAfter(500).number(Parameters.EVOLUTION_SIGMA));
    }

    @Test
    void onlyTheLastOfSeveralChangesOfOneSettingAtOneGenerationCounts() {
        Plan plan = PLAN.plus(List.of(new Change.Setting(5, Parameters.EVOLUTION_SIGMA, "0.4")));
        assertEquals(2, plan.changes().size());
        assertEquals(0.4, plan.settingsAfter(5).number(Parameters.EVOLUTION_SIGMA));
    }

    @Test
    void settingsChangedTogetherNeedToGoTogetherOnlyInTheEnd() {
        Plan files = Plan.of(Settings.defaults())
                .plus(List.of(new Change.Setting(5, Parameters.MAZE_FILES, "mazes/tiny.txt")));
        Settings quick = Preset.QUICK.settings();
        Plan generated = files.plus(together(9, files.settingsAfter(5), quick));
        assertEquals(
                quick.value(Parameters.MAZE_WIDTH), generated.settingsAfter(9).value(Parameters.MAZE_WIDTH));
        assertEquals(List.of(), generated.settingsAfter(9).list(Parameters.MAZE_FILES));
        Plan again = generated.plus(together(12, generated.settingsAfter(9), files.settingsAfter(5)));
        assertEquals(List.of("mazes/tiny.txt"), again.settingsAfter(12).list(Parameters.MAZE_FILES));
    }

    private static List<Change> together(long after, Settings from, Settings to) {
        return from.differences(to).stream()
                .filter(difference -> difference.parameter().scope().planned()
                        && difference.parameter().effect() != Effect.RESTARTS)
                .<Change>map(difference -> new Change.Setting(after, difference.parameter(), difference.to()))
                .toList();
    }

    @Test
    void settingsThatDoNotGoTogetherInTheEndAreRefused() {
        Plan plan = PLAN.plus(List.of(new Change.Setting(5, Parameters.MAZE_FILES, "mazes/tiny.txt")));
        InputException refused = assertThrows(
                InputException.class, () -> plan.plus(List.of(new Change.Setting(7, Parameters.MAZE_WIDTH, "11"))));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("maze.files and maze.width: expected"));
    }

    @Test
    void onlyWhatChangesTheTaskHasTheGenerationEvaluatedAgain() {
        assertFalse(PLAN.reevaluatedAfter(5));
        assertTrue(PLAN.reevaluatedAfter(9));
        assertFalse(PLAN.reevaluatedAfter(10));
    }

    @Test
    void aBranchLeavesOutWhatCameLater() {
        assertEquals(1, PLAN.until(8).changes().size());
        assertEquals(1, PLAN.before(9).changes().size());
        assertEquals(2, PLAN.until(9).changes().size());
    }

    @Test
    void whatRestartsARunIsNoChangeOfIt() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PLAN.plus(List.of(new Change.Setting(5, Parameters.NETWORK_HIDDEN, "9"))));
    }

    @Test
    void theDisplayIsNoPartOfARun() {
        assertFalse(Parameters.LANDSCAPE_EXTENT.scope().planned());
        assertFalse(Parameters.EVALUATION_KERNEL.scope().planned());
        assertTrue(Parameters.EVALUATION_PRECISION.scope().planned());
        assertTrue(Parameters.SEED.scope().planned());
    }
}
