package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Growth;
import java.util.List;
import java.util.function.LongSupplier;

/** Shares batches among the cores of this process and whatever members there are now. */
public final class Fleet implements Backend {
    private final Cores cores;

    /**
     * @param cores the threads of this process; closed with the fleet
     * @param taking whether they take their share of the work; else they only decide where members differ
     * @param nanos a clock that never goes back, such as {@code System::nanoTime} [ns]
     */
    public Fleet(Cores cores, boolean taking, LongSupplier nanos) {
        this.cores = cores;
    }

    /** Takes in a member. One of the same name that is here already has left by that. */
    public void join(Member member) {}

    /** Tells that a member has gone. What it had under way is given to others. */
    public void leave(Member member) {}

    /**
     * Takes the answer to a part. One that nobody waits for is ignored.
     *
     * @param worked how long the machine worked on it by its own clock, 0 if it does not tell [ns]
     */
    public void answered(Member member, long part, Evaluations results, long worked) {}

    /** Takes the answer of a machine that does not tell how long it worked. */
    public void answered(Member member, long part, Evaluations results) {
        answered(member, part, results, 0);
    }

    /** Tells that a member could not evaluate a part. */
    public void failed(Member member, long part) {}

    /** Who is here now, the cores of this process first. */
    public List<Standing> members() {
        return List.of();
    }

    @Override
    public String name() {
        return cores.name();
    }

    @Override
    public int threads() {
        return cores.threads();
    }

    @Override
    public int breadth() {
        return 1;
    }

    @Override
    public long agentSteps() {
        return cores.agentSteps();
    }

    @Override
    public Evaluations evaluate(Chunk chunk, Cancellation cancellation) {
        return cores.evaluate(chunk, cancellation);
    }

    @Override
    public Growth[] growth(Chunk chunk, Cancellation cancellation) {
        return cores.growth(chunk, cancellation);
    }

    @Override
    public void close() {
        cores.close();
    }
}
