package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SliderScaleTest {
    static Stream<Parameter> numbers() {
        return Parameters.ALL.stream().filter(parameter -> SliderScale.of(parameter.domain()) != SliderScale.NONE);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyNotchIsAValueThatTheSettingTakes(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter.domain());
        for (int notch = 0; notch <= scale.notches(); notch++) {
            String text = scale.text(notch);
            assertTrue(
                    parameter.domain().accept(parameter.domain().read(text)).isPresent(),
                    parameter.key() + ": " + text + " at " + notch);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theEndsOfASliderAreTheEndsOfItsRange(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter.domain());
        double least = parameter.domain() instanceof Domain.Whole whole
                ? whole.least()
                : smallest((Domain.Real) parameter.domain());
        double most = parameter.domain() instanceof Domain.Whole whole
                ? whole.most()
                : ((Domain.Real) parameter.domain()).most();
        assertEquals(least, Double.parseDouble(scale.text(0)));
        assertEquals(most, Double.parseDouble(scale.text(scale.notches())));
    }

    private static double smallest(Domain.Real domain) {
        return domain.orZero() ? 0 : domain.least();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theNotchOfANumberStandsForNearlyThatNumber(Parameter parameter) {
        SliderScale scale = SliderScale.of(parameter.domain());
        for (int notch = 0; notch <= scale.notches(); notch++) {
            int again = scale.notch(scale.text(notch));
            assertEquals(
                    Double.parseDouble(scale.text(notch)),
                    Double.parseDouble(scale.text(again)),
                    Math.abs(Double.parseDouble(scale.text(notch))) * 0.02 + 1e-12,
                    parameter.key());
        }
        int standard = scale.notch(Settings.defaults().shown(parameter));
        assertTrue(standard >= 0 && standard <= scale.notches(), parameter.key());
    }

    @Test
    void aVastRangeIsMovedThroughByItsLogarithm() {
        SliderScale extent = SliderScale.of(Parameters.LANDSCAPE_EXTENT.domain());
        assertEquals("0", extent.text(0));
        assertEquals("1E-12", extent.text(1));
        assertEquals(3.2e-5, Double.parseDouble(extent.text(extent.notches() / 2)), 2e-6);
    }

    @Test
    void aWideRangeLeavesHalfOfTheSliderToItsUsualValues() {
        SliderScale width = SliderScale.of(Parameters.MAZE_WIDTH.domain());
        assertEquals("35", width.text(width.notches() / 2));
        SliderScale mazes = SliderScale.of(Parameters.TASK_MAZES.domain());
        assertEquals("32", mazes.text(mazes.notches() / 2));
        SliderScale sigma = SliderScale.of(Parameters.EVOLUTION_SIGMA.domain());
        assertEquals("0.1", sigma.text(1 + sigma.notches() / 2));
        SliderScale braid = SliderScale.of(Parameters.MAZE_BRAID.domain());
        assertEquals("0.5", braid.text(braid.notches() / 2));
    }

    @Test
    void whereTheSmallestIsZeroTheFirstNotchIsZero() {
        SliderScale refresh = SliderScale.of(Parameters.EVOLUTION_REFRESH.domain());
        assertEquals("0", refresh.text(0));
        assertEquals("1", refresh.text(1));
        assertEquals(0, refresh.notch("0"));
        SliderScale speed = SliderScale.of(Parameters.VIEW_SPEED.domain());
        assertEquals("0", speed.text(0));
        assertEquals(0, speed.notch("0.0"));
    }

    @Test
    void theSeedHasNoSlider() {
        assertSame(SliderScale.NONE, SliderScale.of(Parameters.SEED.domain()));
    }
}
