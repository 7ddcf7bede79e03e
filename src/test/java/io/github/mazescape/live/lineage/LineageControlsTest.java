package io.github.mazescape.live.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineageControlsTest {
    private final List<String> said = new ArrayList<>();
    private final LineageControls controls = new LineageControls(said::add);

    @Test
    void aLineageComesAndGoesAndEachTimeThatIsANewWish() {
        assertFalse(controls.wish().on());
        controls.toggle(Optional.empty());
        LineageRecorder.Wish first = controls.wish();
        assertTrue(first.on());
        controls.toggle(Optional.empty());
        assertFalse(controls.wish().on());
        controls.toggle(Optional.empty());
        assertTrue(controls.wish().on() && controls.wish().revision() > first.revision());
        assertEquals("the ancestors of the champion, each in the same maze", said.get(0));
    }

    @Test
    void afterAPickedIndividualItIsTheChampionsAgain() {
        LineageRecorder.Individual picked = new LineageRecorder.Individual(4, 2, new double[1]);
        controls.toggle(Optional.of(picked));
        assertSame(picked, controls.wish().whose());
        assertEquals("the ancestors of individual 3 of generation 4, each in the same maze", said.get(0));
        controls.ofChampion();
        assertTrue(controls.wish().on());
        assertNull(controls.wish().whose());
    }
}
