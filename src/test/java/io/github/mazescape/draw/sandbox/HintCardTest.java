package io.github.mazescape.draw.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapePanel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintCardTest {
    private static final String FIRST = "Each pixel is one agent. Click one to watch it forage.";
    private static final String LONG =
            "Everything at the right can be changed while it runs. Hold the pointer on a name to read what it does.";
    /** How much of a window the settings at the right take, and the menu and the timeline above and below [px]. */
    private static final int BESIDE = 316;

    private static final int ABOVE_AND_BELOW = 70;
    private static final int SHOWN = 170;

    @Test
    void theFirstHintInTheWindow() throws IOException {
        check("hint-1280x800", 1280, 800, FIRST, 1);
    }

    @Test
    void theFirstHintInASmallWindow() throws IOException {
        check("hint-1040x680", 1040, 680, FIRST, 1);
    }

    @Test
    void aLongHintInASmallWindow() throws IOException {
        check("hint-long-1040x680", 1040, 680, LONG, 3);
    }

    @Test
    void theLastHintInALargeWindow() throws IOException {
        check("hint-last-1920x1080", 1920, 1080, LONG, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {140, 200, 336, 500, 900})
    void everyWordIsShownWithinTheCardAndTheCardWithinThePicture(int side) {
        Box picture = new Box(40, 50, side, side);
        for (String hint : List.of(FIRST, LONG)) {
            Box card = HintCard.at(picture, HintCard.Words.hint(hint, 1, 5));
            List<String> lines = Wording.wrapped(hint, 13, card.width() - 28);
            assertEquals(hint, String.join(" ", lines));
            for (String line : lines) {
                assertTrue(TypeFace.REGULAR.width(line, 13) <= card.width() - 28, line);
            }
            assertTrue(card.height() >= lines.size() * Theme.LEADING + 40, "room for the lines and what is below them");
            assertEquals(picture.bottom() - 14, card.bottom());
            assertTrue(picture.contains(card.x(), card.bottom() - 1) && card.right() <= picture.right());
        }
    }

    @Test
    void aWordWiderThanTheRoomHasALineOfItsOwn() {
        assertEquals(List.of("a", "landscape", "b c"), Wording.wrapped("a landscape b c", 13, 30));
        assertEquals(List.of(""), Wording.wrapped("", 13, 30));
    }

    private static Box picture(int windowWidth, int windowHeight) {
        return SandboxLayout.of(windowWidth - BESIDE, windowHeight - ABOVE_AND_BELOW)
                .picture();
    }

    /** Only the lower part of the landscape, where the card lies. */
    private static void check(String name, int windowWidth, int windowHeight, String hint, int number)
            throws IOException {
        int side = picture(windowWidth, windowHeight).width();
        Box picture = new Box(0, SHOWN - side, side, side);
        Box panel = new Box(0, picture.y() - Theme.HEADER, side, side + Theme.HEADER + LandscapePanel.FOOTER_HEIGHT);
        Golden.check(name, side, SHOWN, g -> {
            new LandscapePanel().draw(g, panel, Examples.landscape(), LandscapeMarks.NONE);
            new HintCard().draw(g, picture, HintCard.Words.hint(hint, number, 5));
        });
    }
}
