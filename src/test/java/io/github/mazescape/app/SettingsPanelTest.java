package io.github.mazescape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPanelTest {
    @Test
    void everySettingHasAControlAndShowingTellsNobody() {
        List<Settings> told = new ArrayList<>();
        SettingsPanel panel = new SettingsPanel(Settings.defaults(), told::add);
        for (Parameter parameter : Parameters.ALL) {
            if (!parameter.equals(Parameters.SEED)) {
                assertNotNull(panel.control(parameter), parameter::key);
            }
        }
        panel.show(Settings.defaults().with("maze.braid", "0.9").with("network.cell", "gru"));
        assertEquals(List.of(), told);
    }

    @Test
    void everyNotchOfEverySliderIsAValueOfItsSettingAndTheEndsAreTheEndsOfItsRange() {
        for (Parameter parameter : Parameters.ALL) {
            Domain domain = parameter.domain();
            SliderScale scale = SliderScale.of(domain);
            for (int notch = 0; notch <= scale.notches() && scale.notches() > 0; notch += Math.max(1, scale.notches() / 250)) {
                String text = scale.text(notch);
                assertEquals(true, domain.accept(domain.read(text)).isPresent(), parameter.key() + "=" + text);
            }
        }
    }

    @Test
    void aSliderStandsWhereItsValueIs() {
        for (Parameter parameter : Parameters.ALL) {
            SliderScale scale = SliderScale.of(parameter.domain());
            if (scale.notches() > 0) {
                int notch = scale.notch(Settings.defaults().shown(parameter));
                double there = Double.parseDouble(scale.text(notch));
                double value = Double.parseDouble(Settings.defaults().shown(parameter));
                assertEquals(value, there, 0.02 * Math.abs(value) + 0.011, parameter.key());
            }
        }
    }
}
