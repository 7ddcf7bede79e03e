package io.github.mazescape.foraging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is taken from a network while it forages, to see what it is worth: its memory from time to time, or senses.
 *
 * @param forgetEvery the hidden state is set to zero before the first step and again after every so many [steps]; 0 for
 *     never, and 1 is the same as a network without memory
 * @param muted the sensors whose inputs stay off. Those that the task does not use change nothing.
 */
public record Ablation(int forgetEvery, Set<Sensor> muted) {
    /** Nothing is taken. */
    public static final Ablation NONE = new Ablation(0, Set.of());

    public Ablation {
        if (forgetEvery < 0) {
            throw new IllegalArgumentException("forgetEvery: expected a number from 0, got " + forgetEvery);
        }
        Set<Sensor> own = EnumSet.noneOf(Sensor.class);
        own.addAll(muted);
        muted = Collections.unmodifiableSet(own);
    }

    /** The inputs that stay on where they are, as a mask of an observation of some sensors. */
    int mask(Sensors sensors) {
        int mask = -1;
        for (Sensor sensor : muted) {
            int first = sensors.firstInput(sensor);
            if (first >= 0) {
                mask &= ~((1 << sensor.inputs().size()) - 1 << first);
            }
        }
        return mask;
    }
}
