package io.github.mazescape.settings;

import java.util.Collection;

/** When a change of a parameter takes effect in a running run. The order here is from the mildest to the strongest. */
public enum Effect {
    /** From the next generation, or the next frame. */
    LIVE("live"),
    /** The population stays and is evaluated again. */
    REEVALUATES("re-evaluates"),
    /** The run starts again from its first generation. */
    RESTARTS("restarts");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    /** The word for it in files and documents. */
    public String word() {
        return word;
    }

    /** The strongest effect among some changes; {@link #LIVE} where there is none. */
    public static Effect strongest(Collection<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.parameter().effect())
                .max(Effect::compareTo)
                .orElse(LIVE);
    }
}
