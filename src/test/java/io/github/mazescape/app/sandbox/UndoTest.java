package io.github.mazescape.app.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final Undo undo = new Undo();
    private final List<String> did = new ArrayList<>();

    private Undo.Step step(String what) {
        return new Undo.Step(what, () -> did.add("back " + what), () -> did.add("again " + what));
    }

    @Test
    void theLastStepIsTakenBackFirstAndDoneAgainLast() {
        undo.add(step("a"));
        undo.add(step("b"));
        assertEquals(Optional.of("b"), undo.undo());
        assertEquals(Optional.of("a"), undo.undo());
        assertEquals(Optional.empty(), undo.undo());
        assertEquals(Optional.of("a"), undo.redo());
        assertEquals(Optional.of("b"), undo.redo());
        assertEquals(Optional.empty(), undo.redo());
        assertEquals(List.of("back b", "back a", "again a", "again b"), did);
    }

    @Test
    void aNewStepTakesThePlaceOfThoseThatWereTakenBack() {
        undo.add(step("a"));
        undo.undo();
        undo.add(step("b"));
        assertEquals(Optional.empty(), undo.redo());
        assertEquals(Optional.of("b"), undo.undo());
        assertEquals(Optional.empty(), undo.undo());
    }

    @Test
    void aStepThatIsGoneIsPassedOver() {
        undo.add(step("a"));
        undo.add(new Undo.Step("gone", () -> false, () -> false));
        assertEquals(Optional.of("a"), undo.undo());
        assertEquals(Optional.empty(), undo.undo());
        assertEquals(Optional.of("a"), undo.redo());
        assertEquals(Optional.empty(), undo.redo());
    }

    @Test
    void aGestureIsTakenBackAsOne() {
        undo.add(step("1"), "sigma", 1000);
        undo.add(step("2"), "sigma", 1500);
        undo.add(step("3"), "sigma", 2900);
        undo.add(step("4"), "braid", 3000);
        undo.add(step("5"), "braid", 9000);
        assertEquals(3, count());
        assertEquals(List.of("back 5", "back 4", "back 1"), did);
        did.clear();
        undo.redo();
        assertEquals(List.of("again 3"), did);
    }

    private int count() {
        int count = 0;
        while (undo.undo().isPresent()) {
            count++;
        }
        return count;
    }
}
