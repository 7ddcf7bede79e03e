package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Order.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** A batch: the items that nobody was asked for yet, the parts that are open, and those that are settled. */
final class Batch<R> {
    private final int id;
    private final double cost;
    private final IntUnaryOperator most;
    private final TreeMap<Integer, Integer> free = new TreeMap<>();
    private final TreeMap<Long, Part<R>> open = new TreeMap<>();
    private final List<Part<R>> settled = new ArrayList<>();
    private int left;

    /**
     * @param items how many, at least 1
     * @param cost of one item [agent-steps]
     * @param most items in a part for a member of this number
     */
    Batch(int id, int items, double cost, IntUnaryOperator most) {
        this.id = id;
        this.cost = cost;
        this.most = most;
        release(0, items);
    }

    int id() {
        return id;
    }

    /** The cost of one item [agent-steps]. */
    double cost() {
        return cost;
    }

    /** How many items a part for this member may have, at least 1. */
    int most(Worker<R> worker) {
        return most.applyAsInt(worker.id());
    }

    /** How many items nobody is asked for. */
    int left() {
        return left;
    }

    /** Parts without a result, the first one first. */
    Collection<Part<R>> open() {
        return open.values();
    }

    /** Parts with a result. */
    List<Part<R>> settled() {
        return settled;
    }

    /** Makes a part of the first items that nobody is asked for, of so many of them at most. */
    Part<R> cut(long number, int items, boolean compared) {
        Map.Entry<Integer, Integer> range = Objects.requireNonNull(free.pollFirstEntry());
        int from = range.getKey();
        int to = Math.min(range.getValue(), from + items);
        if (to < range.getValue()) {
            free.put(to, range.getValue());
        }
        left -= to - from;
        Part<R> part = new Part<>(number, this, from, to, compared);
        open.put(number, part);
        return part;
    }

    /** Gives up a part, so that its items can be made into others. */
    void dissolve(Part<R> part) {
        open.remove(part.number());
        settled.remove(part);
        release(part.from(), part.to());
    }

    private void release(int from, int to) {
        free.put(from, to);
        left += to - from;
    }

    void settle(Part<R> part) {
        open.remove(part.number());
        settled.add(part);
    }

    boolean done() {
        return left == 0 && open.isEmpty();
    }

    /** The results of a batch that is done, in ascending order. */
    List<Piece<R>> pieces() {
        return settled.stream()
                .sorted(Comparator.comparingInt(Part::from))
                .map(part -> new Piece<>(part.from(), part.to(), Objects.requireNonNull(part.result())))
                .toList();
    }
}
