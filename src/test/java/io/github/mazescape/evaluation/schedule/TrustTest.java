package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Standing.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a {@link Schedule} believes. */
class TrustTest {
    private static final String WRONG = "gave results that differ from those of others";

    private final Play play = Play.uncompared();

    @Test
    void aNewMemberHasOneSmallPartUntilAnotherHasAnsweredTheSame() {
        int own = play.own(1);
        int batch = play.submit(10_000);
        int member = play.join("a");
        assertEquals(1, play.underWay(member).size());
        Give<String> trial = play.underWay(member).get(0);
        assertTrue(trial.to() - trial.from() <= 15);
        play.answer(member);
        assertTrue(play.underWay(member).isEmpty());
        play.answer(own);
        play.answer(own);
        assertEquals(trial.part(), play.underWay(own).get(0).part(), "the own cores do it after what they are at");
        play.answer(own);
        assertEquals(State.PROVEN, play.standing(1).state());
        assertEquals(2, play.underWay(member).size());
        play.finish(own, member);
        play.assertRight(batch);
    }

    /** Two processes of a machine that errs alike in both. */
    private static int[] alike(Play play) {
        return new int[] {play.join("b/1", "b"), play.join("b/2", "b")};
    }

    @Test
    void twoOfOneMachineDoNotConfirmEachOther() {
        int[] alike = alike(play);
        int other = play.join("c");
        int batch = play.submit(1000);
        long part = play.underWay(alike[0]).get(0).part();
        assertTrue(play.underWay(alike[1]).stream().noneMatch(give -> give.part() == part));
        assertTrue(play.underWay(other).stream().anyMatch(give -> give.part() == part));
        play.finish(alike);
        assertFalse(play.done(batch));
        assertEquals(State.NEW, play.standing(0).state());
        play.finish(other, alike[0], alike[1]);
        play.assertRight(batch);
        assertEquals(State.PROVEN, play.standing(0).state());
    }

    @Test
    void aPartThatIsComparedGoesToAnotherMachine() {
        Play compared = new Play(1);
        int own = compared.own(1);
        int[] alike = alike(compared);
        int batch = compared.submit(200, 1);
        for (int i = 0; i < 2000 && !compared.done(batch); i++) {
            for (int member : new int[] {alike[i % 2], own}) {
                if (!compared.underWay(member).isEmpty()) {
                    compared.answer(member);
                }
            }
            List<Long> both = compared.underWay(alike[0]).stream()
                    .map(Give::part)
                    .filter(part -> compared.underWay(alike[1]).stream().anyMatch(give -> give.part() == part))
                    .toList();
            assertEquals(List.of(), both);
        }
        compared.assertRight(batch);
        assertEquals(State.PROVEN, compared.standing(1).state());
        assertEquals(State.PROVEN, compared.standing(2).state());
    }

    @Test
    void twoOfOneMachineThatErrAlikeAreFoundByTheOwnCoresThatOnlyDecide() {
        int own = play.own(0);
        int[] alike = alike(play);
        int batch = play.submit(100);
        play.answer(alike[0], "wrong");
        play.answer(alike[1], "wrong");
        assertFalse(play.done(batch));
        play.finish(own);
        assertEquals(WRONG, play.why(alike[0]));
        assertEquals(WRONG, play.why(alike[1]));
        play.finish(play.join("c"), own);
        play.assertRight(batch);
    }

    @Test
    void processesOfOneMachineAreComparedWhereThereIsNoOtherOne() {
        int[] alike = alike(play);
        int batch = play.submit(1000);
        long part = play.underWay(alike[0]).get(0).part();
        assertEquals(part, play.underWay(alike[1]).get(0).part());
        play.finish(alike);
        play.assertRight(batch);
        assertEquals(State.PROVEN, play.standing(0).state());
        assertEquals(State.PROVEN, play.standing(1).state());
    }

    @Test
    void whereTheOtherMachineLeavesProcessesOfOneAreCompared() {
        int[] alike = alike(play);
        int other = play.join("c");
        int batch = play.submit(1000);
        play.answer(alike[0]);
        assertFalse(play.done(batch));
        play.leave(other);
        play.finish(alike);
        play.assertRight(batch);
        assertEquals(State.PROVEN, play.standing(0).state());
    }

    @Test
    void twoOfOneMachineDoNotOutvoteAnother() {
        int one = play.join("a");
        int[] alike = alike(play);
        int batch = play.submit(1);
        play.answer(one);
        for (int member : alike) {
            if (!play.underWay(member).isEmpty()) {
                play.answer(member, "wrong");
            }
        }
        play.pass(100_000);
        assertFalse(play.done(batch));
        assertFalse(play.dismissed(one));
    }

    @Test
    void aNewMemberComparesOnePartAtATime() {
        Play compared = new Play(1);
        int own = compared.own(1);
        compared.submit(1000, 10);
        assertTrue(compared.underWay(own).size() > 1);
        assertEquals(1, compared.underWay(compared.join("a")).size());
    }

    @Test
    void whoLiesFromTheStartIsNeverBelievedAndItsNameIsBarred() {
        int own = play.own(1);
        int batch = play.submit(2000);
        int liar = play.join("a");
        play.answer(liar, "wrong");
        play.finish(own);
        play.assertRight(batch);
        assertEquals(WRONG, play.why(liar));
        assertTrue(play.dismissed(play.join("a")));
        assertFalse(play.dismissed(play.join("b")));
    }

    @Test
    void anAnswerThatArrivesTwiceDoesNotConfirmItself() {
        int own = play.own(1);
        int batch = play.submit(2000);
        int liar = play.join("a");
        long part = play.underWay(liar).get(0).part();
        play.answer(liar, part, "wrong");
        play.answer(liar, part, "wrong");
        assertEquals(State.NEW, play.standing(1).state());
        play.finish(own);
        play.assertRight(batch);
    }

    @Test
    void whatWasTakenOnTheWordOfALiarIsDoneAnewInOpenBatchesAndCountedInFinishedOnes() {
        Play compared = new Play(3);
        int own = compared.own(1);
        int liar = compared.join("a");
        int trial = compared.submit(100);
        compared.finish(own, liar);
        compared.assertRight(trial);
        int finished = compared.submit(100, 10);
        while (!compared.done(finished) && !compared.dismissed(liar)) {
            compared.finish(liar);
            compared.finish(own);
        }
        int taken = compared.standing(1).unchecked();
        assertTrue(taken > 0);
        int batch = compared.submit(2000, 10);
        while (!compared.dismissed(liar)) {
            compared.answer(liar, "wrong");
            if (compared.underWay(liar).isEmpty()) {
                compared.answer(own);
            }
        }
        assertFalse(compared.done(batch));
        compared.finish(own);
        compared.assertRight(batch);
        assertEquals(
                WRONG + "; parts of it in finished batches that nobody has compared: " + taken, compared.why(liar));
    }

    @Test
    void withoutOwnCoresTwoOutvoteOne() {
        int[] members = {play.join("a"), play.join("b"), play.join("c")};
        int batch = play.submit(1000);
        play.answer(members[0], "wrong");
        for (int i = 0; i < 10 && !play.dismissed(members[0]); i++) {
            for (int member : new int[] {members[1], members[2]}) {
                if (!play.underWay(member).isEmpty()) {
                    play.answer(member);
                }
            }
        }
        assertEquals(WRONG, play.why(members[0]));
        play.finish(members[1], members[2]);
        play.assertRight(batch);
    }

    @Test
    void twoThatDifferWaitForAThird() {
        int one = play.join("a");
        int other = play.join("b");
        int batch = play.submit(1);
        play.answer(one, "wrong");
        play.answer(other);
        play.pass(100_000);
        assertFalse(play.done(batch));
        play.finish(play.join("c"));
        play.assertRight(batch);
        assertTrue(play.dismissed(one));
        assertFalse(play.dismissed(other));
    }

    @Test
    void whoIsAloneIsBelieved() {
        int alone = play.join("a");
        int batch = play.submit(1000);
        play.finish(alone);
        play.assertRight(batch);
        assertEquals(State.NEW, play.standing(0).state());
        assertTrue(play.standing(0).unchecked() > 0);
    }

    @Test
    void whatWasGivenToOneAloneNeedsNoComparisonWhenAnotherComes() {
        int alone = play.join("a");
        int batch = play.submit(1000);
        List<Give<String>> large = play.underWay(alone);
        int slow = play.join("b");
        assertTrue(play.underWay(slow).stream()
                .noneMatch(give -> large.stream().anyMatch(old -> old.part() == give.part())));
        play.answer(alone);
        play.answer(alone);
        assertFalse(play.done(batch));
        assertTrue(play.underWay(slow).get(0).to() - play.underWay(slow).get(0).from() <= 15);
    }

    @Test
    void whoIsLeftAloneGoesOn() {
        int one = play.join("a");
        int other = play.join("b");
        int batch = play.submit(1000);
        play.answer(one);
        assertFalse(play.done(batch));
        play.leave(other);
        play.finish(one);
        play.assertRight(batch);
    }

    @Test
    void coresThatOnlyDecideCompareAMemberThatIsAloneAndDoNothingElse() {
        int own = play.own(0);
        int batch = play.submit(1000);
        assertTrue(play.underWay(own).isEmpty());
        int member = play.join("a");
        assertEquals(1, play.underWay(own).size());
        play.finish(own);
        long decided = play.standing(0).items();
        play.finish(member);
        play.assertRight(batch);
        assertEquals(decided, play.standing(0).items());
        assertEquals(State.PROVEN, play.standing(1).state());
        int next = play.submit(1000);
        play.finish(member);
        play.assertRight(next);
    }

    @Test
    void coresThatOnlyDecideDecideWhereTwoDiffer() {
        int own = play.own(0);
        int one = play.join("a");
        int other = play.join("b");
        int batch = play.submit(1);
        play.answer(one, "wrong");
        assertTrue(play.underWay(own).isEmpty());
        play.answer(other);
        play.answer(own);
        play.assertRight(batch);
        assertTrue(play.dismissed(one));
        assertFalse(play.dismissed(other));
    }

    @Test
    void nobodyButTheOwnCoresDecidesWhereTheyAreHere() {
        int own = play.own(1);
        play.submit(100_000);
        int one = play.join("a");
        int other = play.join("b");
        long disputed = play.underWay(one).get(0).part();
        assertEquals(disputed, play.underWay(other).get(0).part());
        play.answer(one, "wrong");
        play.answer(other);
        int idle = play.join("c");
        assertTrue(play.underWay(idle).stream().noneMatch(give -> give.part() == disputed));
        play.answer(own);
        assertTrue(play.underWay(own).stream().anyMatch(give -> give.part() == disputed));
    }

    @Test
    void aMemberTooSlowForItsFirstBatchProvesItselfAfterThat() {
        int own = play.own(1);
        int slow = play.join("a");
        int batch = play.submit(100);
        play.finish(own);
        play.assertRight(batch);
        assertEquals(State.NEW, play.standing(1).state());
        play.answer(slow);
        assertEquals(State.PROVEN, play.standing(1).state());
    }

    @Test
    void aComparisonThatGetsLostDoesNotHoldUpTheBatch() {
        Play compared = new Play(1);
        int[] pair = {compared.join("a"), compared.join("b")};
        int trial = compared.submit(20);
        compared.finish(pair);
        compared.assertRight(trial);
        int batch = compared.submit(1);
        compared.answer(pair[0]);
        assertFalse(compared.done(batch));
        compared.pass(10_000);
        compared.assertRight(batch);
    }
}
