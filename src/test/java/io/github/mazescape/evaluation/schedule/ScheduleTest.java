package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Order.Give;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets what and when. Whom to believe is the subject of {@link TrustTest}. */
class ScheduleTest {
    private final Play play = Play.uncompared();

    /** Two members of one thread each that have proved each other, with nothing to do. */
    private int[] pair() {
        int[] pair = {play.join("a"), play.join("b")};
        play.submit(20);
        play.finish(pair);
        return pair;
    }

    @Test
    void aBatchWaitsUntilSomebodyComes() {
        int batch = play.submit(100);
        assertFalse(play.done(batch));
        play.finish(play.own(1));
        play.assertRight(batch);
    }

    @Test
    void everybodyHasOnePartMoreThanItIsAt() {
        int[] pair = pair();
        play.submit(100_000);
        for (int member : pair) {
            assertEquals(2, play.underWay(member).size());
        }
        play.answer(pair[0]);
        assertEquals(2, play.underWay(pair[0]).size());
    }

    @Test
    void whoHasTheLeastToDoComesFirst() {
        int[] pair = pair();
        play.submit(1);
        play.submit(1);
        assertEquals(1, play.underWay(pair[0]).size());
        assertEquals(1, play.underWay(pair[1]).size());
    }

    @Test
    void moreIsUnderWayWhereMessagesHoldLittle() {
        int own = play.own(1);
        int batch = play.submit(1000, 10);
        assertEquals(8, play.underWay(own).size());
        play.finish(own);
        play.assertRight(batch);
    }

    @Test
    void whoTurnsOutToBeSlowerGetsSmallerParts() {
        int own = play.own(1);
        play.submit(1000);
        assertEquals(150, items(play.underWay(own).get(0)));
        play.pass(150);
        play.answer(own);
        assertEquals(75, items(play.underWay(own).get(1)));
    }

    private static int items(Give<String> give) {
        return give.to() - give.from();
    }

    @Test
    void openBatchesGoOnAtTheSamePace() {
        int own = play.own(4);
        int first = play.submit(100_000);
        int second = play.submit(100_000);
        play.answer(own);
        assertEquals(
                List.of(first, second),
                play.underWay(own).stream().map(Give::batch).sorted().toList());
    }

    @Test
    void aLatePartIsGivenOutTwiceAndTheFirstAnswerCounts() {
        int[] pair = pair();
        int batch = play.submit(20);
        play.finish(pair[1]);
        assertFalse(play.done(batch));
        play.pass(100);
        assertEquals(
                play.underWay(pair[0]).get(1).part(),
                play.underWay(pair[1]).get(0).part(),
                "the last one first");
        play.finish(pair[1]);
        play.pass(100);
        play.finish(pair[1]);
        play.assertRight(batch);
        assertEquals(pair[0], play.revoked().get(0).member());
        assertTrue(play.underWay(pair[0]).isEmpty());
    }

    @Test
    void whoIsOnTimeIsNotDoubled() {
        int[] pair = pair();
        play.submit(20);
        play.finish(pair[1]);
        assertTrue(play.underWay(pair[1]).isEmpty());
    }

    @Test
    void aLostPartIsGivenAgainAlsoToTheSameMember() {
        int alone = play.join("a");
        int batch = play.submit(1);
        long part = play.underWay(alone).get(0).part();
        play.pass(4000);
        assertEquals(1, play.standing(0).underWay());
        play.pass(2000);
        assertEquals(part, play.underWay(alone).get(0).part());
        play.finish(alone);
        play.assertRight(batch);
    }

    @Test
    void aLateAnswerToALostPartCounts() {
        int[] pair = pair();
        int batch = play.submit(1);
        int slow = play.underWay(pair[0]).isEmpty() ? pair[1] : pair[0];
        long part = play.underWay(slow).get(0).part();
        play.pass(20_000);
        play.answer(slow, part, "0-1");
        play.assertRight(batch);
    }

    @Test
    void whoDoesNotAnswerFourTimesInARowIsSentHomeAndMayComeAgain() {
        int silent = play.join("a");
        int batch = play.submit(10);
        play.pass(200_000);
        assertEquals("did not answer 4 times in a row", play.why(silent));
        play.finish(play.join("a"));
        play.assertRight(batch);
    }

    @Test
    void patienceDoublesWithEachLoss() {
        play.join("a");
        play.submit(1);
        long first = play.schedule().wake();
        play.pass(first / 1_000_000 + 1);
        long second = play.schedule().wake() - first;
        assertEquals(2, second / (double) first, 0.1);
    }

    @Test
    void whatWasUnderWayWhereSomebodyLeavesIsGivenToOthers() {
        int[] pair = pair();
        int batch = play.submit(1000);
        play.leave(pair[0]);
        play.finish(pair[1]);
        play.assertRight(batch);
    }

    @Test
    void repeatedUnknownAndForeignAnswersAreIgnored() {
        int own = play.own(1);
        int batch = play.submit(100, 10);
        Give<String> give = play.underWay(own).get(0);
        play.answer(own);
        play.answer(own, give.part(), "wrong");
        play.answer(own, 987_654, "wrong");
        play.answer(77, play.underWay(own).get(0).part(), "wrong");
        play.finish(own);
        play.assertRight(batch);
    }

    @Test
    void whoWasNotAskedDoesNotAnswer() {
        int[] pair = pair();
        int batch = play.submit(1000);
        play.answer(pair[0], play.underWay(pair[1]).get(0).part(), "wrong");
        play.finish(pair);
        play.assertRight(batch);
    }

    @Test
    void aCancelledBatchIsRevokedAndNeverDone() {
        int own = play.own(1);
        int batch = play.submit(1000);
        play.cancel(batch);
        assertEquals(2, play.revoked().size());
        assertEquals(0, play.standing(0).underWay());
        play.finish(own);
        assertFalse(play.done(batch));
        assertEquals(Long.MAX_VALUE, play.schedule().wake());
    }

    @Test
    void whatOneCannotDoAnotherDoes() {
        int[] pair = pair();
        int batch = play.submit(1);
        int unable = play.underWay(pair[0]).isEmpty() ? pair[1] : pair[0];
        play.fail(unable);
        assertTrue(play.underWay(unable).isEmpty());
        play.finish(pair);
        play.assertRight(batch);
    }

    @Test
    void whoFailsFourTimesInARowIsSentHome() {
        int[] pair = pair();
        play.submit(10_000);
        for (int i = 0; i < 4; i++) {
            play.fail(pair[0]);
        }
        assertEquals("failed 4 times in a row", play.why(pair[0]));
    }

    @Test
    void oneGoodAnswerAndTheSilencesAreForgotten() {
        int[] pair = pair();
        play.submit(10_000);
        for (int i = 0; i < 3; i++) {
            play.fail(pair[0]);
        }
        play.answer(pair[0]);
        for (int i = 0; i < 3; i++) {
            play.fail(pair[0]);
        }
        assertFalse(play.dismissed(pair[0]));
    }

    @Test
    void whoDoesNotAnswerIsCountedOnForHalf() {
        int[] pair = pair();
        play.submit(1);
        int place = play.underWay(pair[0]).isEmpty() ? 1 : 0;
        double before = play.standing(place).rate();
        play.pass(5100);
        assertEquals(before / 2, play.standing(place).rate(), 1);
    }

    @Test
    void thePartsOfAMemberAreMeasuredOneAfterTheOther() {
        int own = play.own(1);
        play.submit(100_000);
        play.answer(own);
        play.answer(own);
        assertEquals(10e6, play.standing(0).rate(), 1);
    }

    @Test
    void aPartThatIsTooLargeForTheNextOneIsCutAnew() {
        int large = play.own(100);
        int batch = play.submit(100_000);
        play.leave(large);
        int small = play.join("small");
        assertTrue(play.underWay(small).stream().allMatch(give -> items(give) <= 600));
        play.finish(small);
        play.assertRight(batch);
    }
}
