package io.github.mazescape.foraging;

import java.util.Arrays;

/**
 * Puts the bits of all sensors of a task together. The reference task has but the sensors for adjacent passages and
 * pellets, which the episode loop keeps itself, so that there is nothing left to do.
 */
final class Senses {
    private final boolean adjacentIsAll;
    private final int passage;
    private final int pellet;
    private final int sight;
    private final int bump;
    private final int ate;
    private final int compass;
    private final int moved;
    /** The inputs that are not muted. */
    private final int mask;
    /** Per lane the pellets eaten and the place at the last step. */
    private final int[] eaten;

    private final int[] places;

    Senses(Sensors sensors, Ablation ablation, int lanes) {
        mask = ablation.mask(sensors);
        adjacentIsAll = sensors.equals(Sensors.REFERENCE) && mask == -1;
        passage = sensors.firstInput(Sensor.PASSAGE);
        pellet = sensors.firstInput(Sensor.PELLET);
        sight = sensors.firstInput(Sensor.SIGHT);
        bump = sensors.firstInput(Sensor.BUMP);
        ate = sensors.firstInput(Sensor.ATE);
        compass = sensors.firstInput(Sensor.COMPASS);
        moved = sensors.firstInput(Sensor.MOVED);
        eaten = new int[lanes];
        places = new int[lanes];
    }

    /** Whether the sensors in use are those of {@link Surroundings#sensed}, in the same order, and none is muted. */
    boolean adjacentIsAll() {
        return adjacentIsAll;
    }

    void begin() {
        Arrays.fill(eaten, 0);
        Arrays.fill(places, -1);
    }

    /** Writes the observations of all lanes. */
    void observe(Episode episode, int[] adjacent, int[] observations) {
        for (int lane = 0; lane < observations.length; lane++) {
            int seen = 0;
            if (passage >= 0) {
                seen |= (adjacent[lane] & 15) << passage;
            }
            if (pellet >= 0) {
                seen |= adjacent[lane] >> 4 << pellet;
            }
            observations[lane] = adjacentIsAll ? seen : (seen | more(episode, lane)) & mask;
        }
    }

    /** Every step that is not into a wall changes the place: the cell or the heading. */
    private int more(Episode episode, int lane) {
        int seen = 0;
        if (sight >= 0) {
            int ahead = episode.inSight(lane, 0);
            int right = episode.inSight(lane, 1);
            int left = episode.inSight(lane, 3);
            seen |= (ahead | right << 1 | left << 2) << sight;
        }
        if (bump >= 0) {
            int place = episode.place(lane);
            seen |= (place == places[lane] ? 1 : 0) << bump;
            places[lane] = place;
        }
        if (ate >= 0) {
            int now = episode.eaten(lane);
            seen |= now - eaten[lane] << ate;
            eaten[lane] = now;
        }
        if (compass >= 0) {
            seen |= 1 << compass + episode.heading(lane);
        }
        if (moved >= 0) {
            // The ordinals: forward 0, right 1, left 2.
            seen |= episode.action(lane) << moved;
        }
        return seen;
    }
}
