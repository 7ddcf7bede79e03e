package io.github.mazescape.foraging;

import java.util.List;

/** What a forager can sense: a named group of binary inputs. The order here is the order of the inputs. */
public enum Sensor {
    /** Is there a passage in the adjacent cell? */
    PASSAGE("passage ahead", "passage right", "passage behind", "passage left"),
    /** Is there a pellet in the adjacent cell? */
    PELLET("pellet ahead", "pellet right", "pellet left"),
    /** Is there a pellet in that direction before the next wall? */
    SIGHT("pellet in sight ahead", "pellet in sight right", "pellet in sight left"),
    /** Did the last step run into a wall? */
    BUMP("bump"),
    /** Did the last step eat a pellet? */
    ATE("ate"),
    /** Which way is the heading? */
    COMPASS("heading north", "heading east", "heading south", "heading west"),
    /** Was the last step a turn? Both are off after a step forward, into a wall or not, and at the start. */
    MOVED("turned right", "turned left");

    private final List<String> inputs;

    Sensor(String... inputs) {
        this.inputs = List.of(inputs);
    }

    /** The names of the inputs that this sensor adds. */
    public List<String> inputs() {
        return inputs;
    }
}
