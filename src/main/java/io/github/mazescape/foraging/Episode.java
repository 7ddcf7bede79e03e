package io.github.mazescape.foraging;

import io.github.mazescape.network.Kernels;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one episode loop: sense, decide, act, over lanes. A lane is one maze for one forager; {@code copies} foragers go
 * through all mazes of the task at once, so lane {@code f * mazes + m} is maze m of forager f. An object is the
 * workspace of one thread and can run any number of episodes.
 *
 * <p>The loop must keep up with a network of which a step in one lane takes some ten nanoseconds, so it is made of few
 * memory accesses and hardly any decisions: what is around a cell is one word ({@link Surroundings}), kept up to date
 * as pellets go and turned to the heading by a table; two counters share a word; and acting and sensing the outcome are
 * one pass over the lanes, by whole vectors where the processor can ({@link VectorActing}). Lane by lane it touches six
 * arrays, since with more of them the JIT compiler runs out of registers.
 */
public final class Episode {
    private static final long FINGERPRINT_SEED = 0x6a09e667f3bcc909L;
    private static final long FINGERPRINT_FACTOR = 0x2545f4914f6cdd1dL;

    /** Over so many cells the sums of two signs in one word do not overflow. */
    private static final int WITHOUT_OVERFLOW = 1 << 14;

    private static final boolean VECTORS = Kernels.vectorPresent() && VectorActing.worthwhile();

    private final Task task;
    private final PackedMazes packed;
    private final Senses senses;
    private final int lanes;
    private final int longest;
    private final int shortest;
    private final int[] steps;

    private final int[] cells;
    private final int[] places;
    private final int[] actions;
    /** Per lane the adjacent passages and pellets as {@link Surroundings#sensed} has them. */
    private final int[] adjacent;
    /** Per lane the cells visited, times 65536, and the pellets eaten. */
    private final int[] tallies;

    private final long[] fingerprints;
    private final int[] observations;
    /** What acts in whole vectors of lanes, where there is such a thing. */
    private final @Nullable VectorActing vectors;

    /**
     * @param task what is asked
     * @param copies how many foragers go through it at once, at least 1
     */
    public Episode(Task task, int copies) {
        this.task = task;
        packed = task.packed();
        lanes = copies * packed.mazes();
        cells = new int[copies * packed.cells().length];
        senses = new Senses(task.sensors(), task.ablation(), lanes);
        places = new int[lanes];
        actions = new int[lanes];
        adjacent = new int[lanes];
        tallies = new int[lanes];
        fingerprints = new long[lanes];
        observations = new int[lanes];
        steps = new int[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            steps[lane] = packed.steps(lane % packed.mazes());
        }
        vectors = VECTORS ? new VectorActing(packed.deltas()) : null;
        longest = Arrays.stream(steps).max().orElseThrow();
        shortest = Arrays.stream(steps).min().orElseThrow();
    }

    /**
     * Runs one episode from the start to the last step.
     *
     * @param controller who decides
     * @param observer who looks on after each step, or null
     */
    public void run(Controller controller, @Nullable Observer observer) {
        run(controller, observer, () -> false);
    }

    /**
     * Runs one episode from the start to the last step, unless it is to stop before.
     *
     * @param controller who decides
     * @param observer who looks on after each step, or null
     * @param stop asked before each step whether to stop
     * @return whether the episode came to its end
     */
    public boolean run(Controller controller, @Nullable Observer observer, BooleanSupplier stop) {
        begin();
        controller.begin(this);
        boolean adjacentIsAll = senses.adjacentIsAll() && observer == null;
        for (int step = 0; step < longest; step++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            if (adjacentIsAll) {
                controller.decide(adjacent, actions);
            } else {
                senses.observe(this, adjacent, observations);
                controller.decide(observations, actions);
            }
            act(step);
            if (observer != null) {
                observer.stepped(step, this);
            }
        }
        return true;
    }

    private void begin() {
        int[] fresh = packed.cells();
        int mazes = packed.mazes();
        for (int from = 0; from < cells.length; from += fresh.length) {
            System.arraycopy(fresh, 0, cells, from, fresh.length);
        }
        for (int lane = 0; lane < lanes; lane++) {
            int place = packed.start(lane % mazes) + lane / mazes * fresh.length * 4;
            places[lane] = place;
            adjacent[lane] = Surroundings.sensed(cells[place >> 2], place);
        }
        Arrays.fill(tallies, 1 << 16);
        Arrays.fill(fingerprints, FINGERPRINT_SEED);
        Arrays.fill(actions, Action.FORWARD.ordinal());
        senses.begin();
    }

    /** Acts in all lanes that are not yet over, and senses what is adjacent then. */
    private void act(int step) {
        int[] cells = this.cells;
        int[] places = this.places;
        int[] actions = this.actions;
        int[] adjacent = this.adjacent;
        int[] tallies = this.tallies;
        long[] fingerprints = this.fingerprints;
        long deltas = packed.deltas();
        boolean someOver = step >= shortest;
        int first = someOver || vectors == null ? 0 : actInVectors(vectors);
        for (int lane = first; lane < lanes; lane++) {
            if (someOver && step >= steps[lane]) {
                continue;
            }
            int place = places[lane];
            int action = actions[lane];
            int moves = adjacent[lane] & (2 - action) >> 1;
            int cell = (place >> 2) + (Surroundings.delta(deltas, place) & -moves);
            place = cell << 2 | (place + action + (action >> 1)) & 3;
            int found = cells[cell];
            cells[cell] = found & Surroundings.ALL;
            if ((found & Surroundings.PELLET) != 0) {
                Surroundings.clear(cells, cell, deltas);
            }
            places[lane] = place;
            tallies[lane] += Surroundings.tally(found);
            fingerprints[lane] = (fingerprints[lane] + action + 1) * FINGERPRINT_FACTOR;
            adjacent[lane] = Surroundings.sensed(found, place);
        }
    }

    /** Acts in as many lanes as fill whole vectors, and returns their number. */
    private int actInVectors(VectorActing vectors) {
        int first = 0;
        for (; first <= lanes - VectorActing.WIDTH; first += VectorActing.WIDTH) {
            vectors.act(first, cells, places, actions, adjacent, tallies);
            settle(first, vectors.targets(), vectors.words());
        }
        return first;
    }

    /** Takes note of what a vector of lanes did: of the actions, and of the pellets that are gone. */
    private void settle(int first, int[] targets, int[] words) {
        int[] actions = this.actions;
        long[] fingerprints = this.fingerprints;
        for (int i = 0; i < targets.length; i++) {
            fingerprints[first + i] = (fingerprints[first + i] + actions[first + i] + 1) * FINGERPRINT_FACTOR;
            if ((words[i] & Surroundings.PELLET) != 0) {
                Surroundings.clear(cells, targets[i], packed.deltas());
            }
        }
    }

    /**
     * Whether a pellet lies in a direction from a lane's forager before the next wall: 1 or 0; direction 0 is ahead, 1
     * right.
     */
    int inSight(int lane, int direction) {
        int heading = (places[lane] + direction) & 3;
        int cell = places[lane] >> 2;
        while ((cells[cell] >> heading & 1) != 0) {
            if ((cells[cell] >> heading + 4 & 1) != 0) {
                return 1;
            }
            cell += Surroundings.delta(packed.deltas(), heading);
        }
        return 0;
    }

    /**
     * What is adjacent to a lane's forager, as {@link Surroundings#sensed} has it, whatever the sensors of the task.
     */
    int adjacent(int lane) {
        return adjacent[lane];
    }

    /** Where a lane's forager is and which way it heads. */
    int place(int lane) {
        return places[lane];
    }

    /** The task that is being run. */
    public Task task() {
        return task;
    }

    /** The number of lanes: copies times mazes. */
    public int lanes() {
        return lanes;
    }

    /** The column in which a lane's forager is, from 0. */
    public int x(int lane) {
        return (places[lane] >> 2) % packed.cellsPerMaze() % packed.stride();
    }

    /** The row in which a lane's forager is, from 0. */
    public int y(int lane) {
        return (places[lane] >> 2) % packed.cellsPerMaze() / packed.stride();
    }

    /** The ordinal of the heading of a lane's forager. */
    public int heading(int lane) {
        return places[lane] & 3;
    }

    /** Whether a lane's cell still holds a pellet; the cell must lie in the maze. */
    public boolean hasPellet(int lane, int x, int y) {
        return (cells[lane * packed.cellsPerMaze() + y * packed.stride() + x] & Surroundings.PELLET) != 0;
    }

    /** What the forager of a lane sensed in the last step, as bits. */
    public int observation(int lane) {
        return observations[lane];
    }

    /** The ordinal of the action that a lane took in the last step. */
    public int action(int lane) {
        return actions[lane];
    }

    /** Whether a lane is past its own last step. */
    public boolean over(int lane, int step) {
        return step >= steps[lane];
    }

    /** How many pellets were eaten in a lane so far. */
    public int eaten(int lane) {
        return tallies[lane] & 0xffff;
    }

    /** How many pellets there were in a lane at the start. */
    public int pellets(int lane) {
        return packed.pellets(lane % packed.mazes());
    }

    /** How many different cells a lane's forager has been in, the start included [cells]. */
    public int visited(int lane) {
        return tallies[lane] >>> 16;
    }

    /** The fitness of one lane: pellets eaten / pellets there, in [0, 1]. */
    public double fitness(int lane) {
        return (double) eaten(lane) / pellets(lane);
    }

    /**
     * Where a forager has been, as a point of a plane in which alike sets of cells lie close together: the sums, over
     * the cells that it has visited without the starts, of two signs that depend on nothing but maze and cell. The
     * squared distance of two such points is on average twice the number of cells that only one of the two has visited
     * (D. Achlioptas, "Database-friendly random projections", J. Comput. Syst. Sci. 66(4), 2003).
     *
     * @param point the two sums. Overwritten.
     */
    public void whereabouts(int copy, int[] point) {
        int[] cells = this.cells;
        int[] signs = packed.signs();
        int across = 0;
        int down = 0;
        int first = copy * signs.length;
        for (int from = 0; from < signs.length; from += WITHOUT_OVERFLOW) {
            int to = Math.min(signs.length, from + WITHOUT_OVERFLOW);
            int both = 0;
            for (int cell = from; cell < to; cell++) {
                both += signs[cell] & (cells[first + cell] & Surroundings.UNSEEN) - 1 >> 31;
            }
            int low = (short) both;
            across += low;
            down += both - low >> 16;
        }
        point[0] = across;
        point[1] = down;
    }

    /** The behaviour fingerprint of a forager: a hash of every action in every maze. */
    public long fingerprint(int copy) {
        long hash = FINGERPRINT_SEED;
        for (int lane = copy * packed.mazes(); lane < (copy + 1) * packed.mazes(); lane++) {
            long actionsOfLane = fingerprints[lane];
            hash = (hash ^ actionsOfLane ^ actionsOfLane >>> 32) * FINGERPRINT_FACTOR;
        }
        return hash ^ hash >>> 29;
    }
}
