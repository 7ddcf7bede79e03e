package io.github.mazescape.evaluation.recording;

import io.github.mazescape.foraging.Action;

/**
 * How alike two foragers act on the same observations.
 *
 * @param share the share of steps in which both take the same action, [0, 1]
 * @param kappa the same beyond what chance gives to two that take each action as often as these do: 1 for equal ones, 0
 *     for chance (J. Cohen, "A coefficient of agreement for nominal scales", Educ. Psychol. Meas. 20(1), 1960). Where
 *     both only ever take one and the same action, it is 1.
 */
public record Agreement(double share, double kappa) {
    /**
     * Compares actions step by step.
     *
     * @param first [maze][step] the ordinals of the actions of one. Not modified.
     * @param second those of the other, of the same shape. Not modified.
     */
    public static Agreement of(byte[][] first, byte[][] second) {
        long[] of = new long[Action.COUNT];
        long[] by = new long[Action.COUNT];
        long equal = 0;
        long steps = 0;
        for (int maze = 0; maze < first.length; maze++) {
            for (int step = 0; step < first[maze].length; step++) {
                of[first[maze][step]]++;
                by[second[maze][step]]++;
                equal += first[maze][step] == second[maze][step] ? 1 : 0;
                steps++;
            }
        }
        double chance = 0;
        for (int action = 0; action < Action.COUNT; action++) {
            chance += (double) of[action] / steps * by[action] / steps;
        }
        double share = (double) equal / steps;
        return new Agreement(share, chance == 1 ? 1 : (share - chance) / (1 - chance));
    }
}
