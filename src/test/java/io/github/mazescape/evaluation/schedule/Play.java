package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Order.Dismiss;
import io.github.mazescape.evaluation.schedule.Order.Done;
import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Order.Piece;
import io.github.mazescape.evaluation.schedule.Order.Revoke;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A schedule to be played with by hand: time stands still unless it is moved, and what is ordered is noted. Results are
 * words; a right one is the range, such as {@code 0-10}. An item costs a thousandth of what a thread is expected to do
 * in a second, so a member of one thread does one in a millisecond.
 */
final class Play {
    static final double COST = 10_000;
    private static final long MILLI = 1_000_000;

    private final Schedule<String> schedule;
    private final TreeMap<Long, Give<String>> gives = new TreeMap<>();
    private final List<Give<String>> given = new ArrayList<>();
    private final List<Revoke<String>> revoked = new ArrayList<>();
    private final List<Dismiss<String>> dismissed = new ArrayList<>();
    private final TreeMap<Integer, List<Piece<String>>> done = new TreeMap<>();
    private long now;

    /** @param comparedOneIn see {@link Schedule} */
    Play(int comparedOneIn) {
        schedule = new Schedule<>(String::equals, 1, comparedOneIn);
    }

    /** One in which no part is compared but those of new members. */
    static Play uncompared() {
        return new Play(Integer.MAX_VALUE);
    }

    Schedule<String> schedule() {
        return schedule;
    }

    int own(int threads) {
        int id = schedule.own("own", threads, now);
        turn();
        return id;
    }

    /** One of a machine of its own. */
    int join(String name) {
        return join(name, name);
    }

    int join(String name, String machine) {
        int id = schedule.join(name, machine, 1, now);
        turn();
        return id;
    }

    int submit(int items) {
        return submit(items, Integer.MAX_VALUE);
    }

    int submit(int items, int most) {
        int id = schedule.submit(items, COST, member -> most);
        turn();
        return id;
    }

    /** Lets time pass, and asks for orders only when the schedule wants to be asked. */
    void pass(long millis) {
        long end = now + millis * MILLI;
        while (schedule.wake() <= end) {
            long wake = schedule.wake();
            assertTrue(wake >= now, "it wants to be woken in the past");
            now = wake;
            turn();
        }
        now = end;
    }

    void leave(int member) {
        schedule.leave(member, now);
        turn();
    }

    void cancel(int batch) {
        schedule.cancel(batch, now);
        turn();
    }

    /** Answers the oldest part that a member has under way, rightly, after a millisecond for each item. */
    void answer(int member) {
        Give<String> give = underWay(member).get(0);
        now += (give.to() - give.from()) * MILLI;
        answer(member, give.part(), give.from() + "-" + give.to());
    }

    void answer(int member, String result) {
        answer(member, underWay(member).get(0).part(), result);
    }

    void answer(int member, long part, String result) {
        given.removeIf(give -> give.member() == member && give.part() == part);
        schedule.answered(member, part, result, 0, now);
        turn();
    }

    void fail(int member) {
        long part = underWay(member).get(0).part();
        given.removeIf(give -> give.member() == member && give.part() == part);
        schedule.failed(member, part, now);
        turn();
    }

    /** Answers all that members have under way, rightly, as long as they get more. */
    void finish(int... members) {
        boolean more = true;
        while (more) {
            more = false;
            for (int member : members) {
                if (!underWay(member).isEmpty()) {
                    answer(member);
                    more = true;
                }
            }
        }
    }

    private void turn() {
        for (Order<String> order : schedule.orders(now)) {
            if (order instanceof Give<String> give) {
                gives.put(give.part(), give);
                given.removeIf(old -> old.member() == give.member() && old.part() == give.part());
                given.add(give);
            } else if (order instanceof Revoke<String> revoke) {
                revoked.add(revoke);
                given.removeIf(old -> old.member() == revoke.member() && old.part() == revoke.part());
            } else if (order instanceof Dismiss<String> dismiss) {
                dismissed.add(dismiss);
                given.removeIf(old -> old.member() == dismiss.member());
            } else if (order instanceof Done<String> end) {
                done.put(end.batch(), end.pieces());
            }
        }
    }

    /** What a member has been given, has not answered, and was not told to leave, the oldest first. */
    List<Give<String>> underWay(int member) {
        return given.stream().filter(give -> give.member() == member).toList();
    }

    List<Revoke<String>> revoked() {
        return revoked;
    }

    /** Why a member was sent home. */
    String why(int member) {
        return dismissed.stream()
                .filter(dismiss -> dismiss.member() == member)
                .findFirst()
                .orElseThrow()
                .why();
    }

    boolean dismissed(int member) {
        return dismissed.stream().anyMatch(dismiss -> dismiss.member() == member);
    }

    boolean done(int batch) {
        return done.containsKey(batch);
    }

    /** Asserts that a batch is done and all of its results are right. */
    void assertRight(int batch) {
        assertTrue(done(batch), "it is not done");
        for (Piece<String> piece : Objects.requireNonNull(done.get(batch))) {
            assertEquals(piece.from() + "-" + piece.to(), piece.result());
        }
    }

    Standing standing(int place) {
        return schedule.standings().get(place);
    }
}
