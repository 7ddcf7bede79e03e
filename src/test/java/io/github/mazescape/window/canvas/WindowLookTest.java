package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Theme;
import java.awt.Color;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowLookTest {
    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double LEGIBLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"GROUND", "LINE", "TEXT", "DIM", "ACCENT", "WARM", "CROWD"})
    void theWindowHasTheColoursOfItsCanvas(String name) throws ReflectiveOperationException {
        Field ofCanvas = Theme.class.getField(name);
        Color ofWindow = (Color) WindowLook.class.getDeclaredField(name).get(null);
        assertEquals(Integer.toHexString(ofCanvas.getInt(null)), Integer.toHexString(ofWindow.getRGB()));
    }

    @Test
    void whatIsReadStandsOutFromWhatItIsReadOn() {
        for (Color text : List.of(WindowLook.TEXT, WindowLook.DIM, WindowLook.WRONG)) {
            for (Color ground : List.of(WindowLook.GROUND, new Color(Theme.WELL))) {
                double contrast = (luminance(text) + 0.05) / (luminance(ground) + 0.05);
                assertTrue(contrast >= LEGIBLE, text + " on " + ground + ": " + contrast);
            }
        }
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
