package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetTest {
    static List<Preset> presets() {
        return Preset.ALL;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetIsNotLeftByItsSeedNorByHowItIsLookedAt(Preset preset) {
        Settings otherwise =
                preset.settings().with(List.of("seed=7", "view.palette=viridis", "view.relief=true"), "test");
        assertEquals(Optional.of(preset), Preset.of(preset.settings()));
        assertEquals(Optional.of(preset), Preset.of(otherwise));
    }

    @Test
    void aPresetIsLeftByWhatMakesAnotherRun() {
        assertEquals(Optional.empty(), Preset.of(Settings.defaults().with("network.hidden", "17")));
    }
}
