package io.github.mazescape.foraging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The sensors of a task. An observation is a word of bits: the inputs of the sensors in the order of {@link Sensor},
 * input 0 the lowest.
 *
 * @param used the sensors in use, at least one
 */
public record Sensors(Set<Sensor> used) {
    /** The sensors of the reference task: passages on four sides, pellets on three; 7 inputs. */
    public static final Sensors REFERENCE = of(Sensor.PASSAGE, Sensor.PELLET);

    public Sensors {
        if (used.isEmpty()) {
            throw new IllegalArgumentException("sensors: expected at least one, got none");
        }
        used = Collections.unmodifiableSet(EnumSet.copyOf(used));
    }

    /** The sensors named. */
    public static Sensors of(Sensor... sensors) {
        return new Sensors(Set.of(sensors));
    }

    /** The sensors in a collection. */
    public static Sensors of(Collection<Sensor> sensors) {
        return new Sensors(Set.copyOf(sensors));
    }

    /** The number of binary inputs, in [1, 18]. */
    public int inputs() {
        return names().size();
    }

    /** The name of each input, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        used.forEach(sensor -> names.addAll(sensor.inputs()));
        return names;
    }

    /** The first input of a sensor, or -1 where it is not in use. */
    public int firstInput(Sensor wanted) {
        int first = 0;
        for (Sensor sensor : used) {
            if (sensor == wanted) {
                return first;
            }
            first += sensor.inputs().size();
        }
        return -1;
    }
}
