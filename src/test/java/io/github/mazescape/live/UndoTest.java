package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final Viewpoint VIEW = ViewHistory.of(
                    DirectionKind.RANDOM, new ViewHistory.Home(0.5, Viewpoint.Seeking.NOTHING))
            .now();

    private final List<String> did = new ArrayList<>();
    /** What turning the run into a state is called. */
    private final Map<UndoState, String> turns = new IdentityHashMap<>();

    private UndoState now = at(9, 9);
    private final Undo undo = new Undo(new Undo.Target() {
        @Override
        public UndoState state() {
            return now;
        }

        @Override
        public void restore(UndoState state) {
            did.add("to " + state.position() + " of " + state.head());
            now = state;
        }

        @Override
        public boolean turn(UndoState from, UndoState to) {
            String turn = Objects.requireNonNull(turns.get(to));
            if (turn.equals("back refused")) {
                throw new IllegalStateException("not now");
            }
            if (turn.equals("back gone")) {
                return false;
            }
            did.add(turn);
            return true;
        }
    });

    private static UndoState at(long position, long head) {
        return new UndoState(Plan.of(Settings.defaults()), position, head, Settings.defaults(), VIEW);
    }

    private Undo.Step step(String what) {
        return step(what, false);
    }

    private Undo.Step step(String what, boolean anywhere) {
        UndoState before = at(now.position(), now.head());
        UndoState after = at(now.position(), now.head());
        turns.put(before, "back " + what);
        turns.put(after, "again " + what);
        return new Undo.Step(what, before, after, true, anywhere);
    }

    @Test
    void theLastStepIsTakenBackFirstAndDoneAgainLast() {
        undo.add(step("a"));
        undo.add(step("b"));
        assertEquals(Optional.of("b"), undo.move(true));
        assertEquals(Optional.of("a"), undo.move(true));
        assertEquals(Optional.empty(), undo.move(true));
        assertEquals(Optional.of("a"), undo.move(false));
        assertEquals(Optional.of("b"), undo.move(false));
        assertEquals(Optional.empty(), undo.move(false));
        assertEquals(List.of("back b", "back a", "again a", "again b"), did);
    }

    @Test
    void aNewStepTakesThePlaceOfThoseThatWereTakenBack() {
        undo.add(step("a"));
        undo.move(true);
        undo.add(step("b"));
        assertEquals(Optional.empty(), undo.move(false));
        assertEquals(Optional.of("b"), undo.move(true));
        assertEquals(Optional.empty(), undo.move(true));
    }

    @Test
    void aStepThatIsGoneIsPassedOver() {
        undo.add(step("a"));
        undo.add(step("gone"));
        assertEquals(Optional.of("a"), undo.move(true));
        assertEquals(Optional.empty(), undo.move(true));
        assertEquals(Optional.of("a"), undo.move(false));
        assertEquals(Optional.empty(), undo.move(false));
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
        undo.move(false);
        assertEquals(List.of("again 3"), did);
    }

    @Test
    void whatWasLeftForAnOldStateComesBackWhenTheStepIsDoneAgain() {
        undo.add(new Undo.Step("a new run", at(9, 12), at(1, 1), false, false));
        now = at(54, 54);
        undo.move(true);
        undo.move(false);
        now = at(70, 70);
        undo.move(true);
        undo.move(false);
        assertEquals(List.of("to 9 of 12", "to 54 of 54", "to 9 of 12", "to 70 of 70"), did);
    }

    @Test
    void whatARedoInThePastGaveUpComesBackWhenThatIsTakenBack() {
        undo.add(step("sigma"));
        now = at(5, 5);
        undo.move(true);
        now = at(7, 11);
        undo.move(false);
        undo.move(true);
        assertEquals(List.of("back sigma", "to 5 of 5", "to 7 of 11"), did);
    }

    @Test
    void inThePastTheWholeStateComesBackSoThatNoGenerationIsGivenUp() {
        undo.add(step("sigma"));
        now = at(30, 100);
        undo.move(true);
        undo.move(false);
        assertEquals(List.of("to 9 of 9", "to 30 of 100"), did);
        undo.move(true);
        undo.add(step("colours", true));
        now = at(3, 9);
        undo.move(true);
        undo.move(false);
        assertEquals(List.of("back colours", "again colours"), did.subList(3, 5));
    }

    @Test
    void whatIsRefusedIsGoneAndTheStepBeforeItCanBeTakenBack() {
        undo.add(step("a"));
        undo.add(step("refused"));
        assertThrows(IllegalStateException.class, () -> undo.move(true));
        assertEquals(Optional.of("a"), undo.move(true));
        assertEquals(List.of("back a"), did);
    }

    private int count() {
        int count = 0;
        while (undo.move(true).isPresent()) {
            count++;
        }
        return count;
    }
}
