package io.github.mazescape.foraging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one episode loop: sense, decide, act, over lanes. A lane is one maze for one forager; {@code copies} foragers go through all
 * mazes of the task at once, so lane {@code f * mazes + m} is maze m of forager f. An object is the workspace of one thread and can
 * run any number of episodes.
 */
public final class Episode {
    private static final int[] QUARTERS = {0, 1, 3};
    private static final long FINGERPRINT_SEED = 0x6a09e667f3bcc909L;
    private static final long FINGERPRINT_FACTOR = 0x2545f4914f6cdd1dL;

    private final Task task;
    private final PackedMazes packed;
    private final int lanes;
    private final byte[] cells;
    private final byte[] passages;
    private final int[] delta;
    private final int[] places;
    private final int[] cellShift;
    private final int[] steps;
    private final int[] observations;
    private final int[] actions;
    private final int[] eaten;
    private final int[] visited;
    private final int[] events;
    private final long[] fingerprints;
    private final int longest;
    private final int passage;
    private final int pellet;
    private final int sight;
    private final int bump;
    private final int ate;
    private final int compass;

    /**
     * @param task what is asked
     * @param copies how many foragers go through it at once, at least 1
     */
    public Episode(Task task, int copies) {
        this.task = task;
        packed = task.packed();
        int mazes = packed.mazes();
        lanes = copies * mazes;
        cells = new byte[copies * packed.cells().length];
        passages = packed.passages();
        int stride = packed.stride();
        delta = new int[] {-stride, 1, stride, -1};
        places = new int[lanes];
        cellShift = new int[lanes];
        steps = new int[lanes];
        observations = new int[lanes];
        actions = new int[lanes];
        eaten = new int[lanes];
        visited = new int[lanes];
        events = new int[lanes];
        fingerprints = new long[lanes];
        int most = 0;
        for (int lane = 0; lane < lanes; lane++) {
            cellShift[lane] = lane / mazes * packed.cells().length;
            steps[lane] = packed.steps(lane % mazes);
            most = Math.max(most, steps[lane]);
        }
        longest = most;
        Sensors sensors = task.sensors();
        passage = sensors.firstInput(Sensor.PASSAGE);
        pellet = sensors.firstInput(Sensor.PELLET);
        sight = sensors.firstInput(Sensor.SIGHT);
        bump = sensors.firstInput(Sensor.BUMP);
        ate = sensors.firstInput(Sensor.ATE);
        compass = sensors.firstInput(Sensor.COMPASS);
    }

    /**
     * Runs one episode from the start to the last step.
     *
     * @param controller who decides
     * @param observer who looks on after each step, or null
     */
    public void run(Controller controller, @Nullable Observer observer) {
        begin();
        controller.begin(this);
        for (int step = 0; step < longest; step++) {
            sense();
            controller.decide(observations, actions);
            act(step);
            if (observer != null) {
                observer.stepped(step, this);
            }
        }
    }

    private void begin() {
        int mazes = packed.mazes();
        byte[] fresh = packed.cells();
        for (int from = 0; from < cells.length; from += fresh.length) {
            System.arraycopy(fresh, 0, cells, from, fresh.length);
        }
        Arrays.fill(eaten, 0);
        Arrays.fill(visited, 1);
        Arrays.fill(events, 0);
        Arrays.fill(fingerprints, FINGERPRINT_SEED);
        for (int lane = 0; lane < lanes; lane++) {
            places[lane] = packed.start(lane % mazes);
            cells[(places[lane] >> 2) + cellShift[lane]] = 0;
        }
    }

    private void sense() {
        for (int lane = 0; lane < lanes; lane++) {
            int place = places[lane];
            int heading = place & 3;
            int cell = (place >> 2) + cellShift[lane];
            int seen = 0;
            if (passage >= 0) {
                seen |= passages[place] << passage;
            }
            if (pellet >= 0) {
                int ahead = cells[cell + delta[heading]] & PackedMazes.PELLET;
                int right = cells[cell + delta[(heading + 1) & 3]] & PackedMazes.PELLET;
                int left = cells[cell + delta[(heading + 3) & 3]] & PackedMazes.PELLET;
                seen |= (ahead | right << 1 | left << 2) << pellet;
            }
            observations[lane] = seen;
        }
        senseMore();
    }

    private void senseMore() {
        if (Math.max(Math.max(sight, bump), Math.max(ate, compass)) < 0) {
            return;
        }
        for (int lane = 0; lane < lanes; lane++) {
            int seen = 0;
            if (sight >= 0) {
                seen |= (inSight(lane, 0) | inSight(lane, 1) << 1 | inSight(lane, 3) << 2) << sight;
            }
            if (bump >= 0) {
                seen |= (events[lane] & 1) << bump;
            }
            if (ate >= 0) {
                seen |= events[lane] >> 1 << ate;
            }
            if (compass >= 0) {
                seen |= 1 << compass + (places[lane] & 3);
            }
            observations[lane] |= seen;
        }
    }

    private int inSight(int lane, int side) {
        int place = places[lane];
        int heading = (place + side) & 3;
        int walking = (place & ~3) | heading;
        while ((passages[walking] & 1) != 0) {
            walking += delta[heading] * 4;
            if ((cells[(walking >> 2) + cellShift[lane]] & PackedMazes.PELLET) != 0) {
                return 1;
            }
        }
        return 0;
    }

    private void act(int step) {
        for (int lane = 0; lane < lanes; lane++) {
            if (step >= steps[lane]) {
                continue;
            }
            int place = places[lane];
            int action = actions[lane];
            int heading = place & 3;
            int forward = (2 - action) >> 1;
            int open = passages[place] & forward;
            int cell = (place >> 2) + delta[heading] * open;
            places[lane] = cell << 2 | (heading + QUARTERS[action]) & 3;
            int found = cells[cell + cellShift[lane]];
            cells[cell + cellShift[lane]] = 0;
            int pellets = found & PackedMazes.PELLET;
            eaten[lane] += pellets;
            visited[lane] += found >> 1;
            events[lane] = (forward & ~open) | pellets << 1;
            fingerprints[lane] = (fingerprints[lane] + action + 1) * FINGERPRINT_FACTOR;
        }
    }

    /** The task that is being run. */
    public Task task() {
        return task;
    }

    /** The number of lanes: copies times mazes. */
    public int lanes() {
        return lanes;
    }

    /** The length of the longest episode [steps]. */
    public int longest() {
        return longest;
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
        int base = lane % packed.mazes() * packed.cellsPerMaze();
        return (cells[cellShift[lane] + base + y * packed.stride() + x] & PackedMazes.PELLET) != 0;
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
        return eaten[lane];
    }

    /** How many pellets there were in a lane at the start. */
    public int pellets(int lane) {
        return packed.pellets(lane % packed.mazes());
    }

    /** How many different cells a lane's forager has been in, the start included [cells]. */
    public int visited(int lane) {
        return visited[lane];
    }

    /** The fitness of one lane: pellets eaten / pellets there, in [0, 1]. */
    public double fitness(int lane) {
        return (double) eaten(lane) / pellets(lane);
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
