package io.github.mazescape.live.lineage;

import java.util.Optional;
import java.util.function.Consumer;

/** Whether a lineage is shown, and whose. For the conductor's thread. */
public final class LineageControls {
    private final Consumer<String> say;
    private LineageRecorder.Wish wish = LineageRecorder.Wish.NONE;

    /** @param say tells the user something */
    public LineageControls(Consumer<String> say) {
        this.say = say;
    }

    /** What is to be shown. */
    public LineageRecorder.Wish wish() {
        return wish;
    }

    /** What is shown is that of the champion again. */
    public void ofChampion() {
        if (wish.whose() != null) {
            wish = new LineageRecorder.Wish(wish.on(), wish.revision() + 1, null);
        }
    }

    /**
     * Shows a lineage, or none.
     *
     * @param picked the individual that was picked last; without one it is the champion's lineage
     */
    public void toggle(Optional<LineageRecorder.Individual> picked) {
        wish = new LineageRecorder.Wish(!wish.on(), wish.revision() + 1, picked.orElse(null));
        String whose = picked.map(LineageRecorder.Individual::label).orElse("the champion");
        say.accept(wish.on() ? "the ancestors of " + whose + ", each in the same maze" : "back from the ancestors");
    }
}
