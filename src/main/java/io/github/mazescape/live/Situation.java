package io.github.mazescape.live;

import io.github.mazescape.run.Plan;
import io.github.mazescape.settings.Settings;

/**
 * All of a run and of the look at it that a person can take back.
 *
 * @param plan the run
 * @param position the generation where it stands
 * @param head its newest generation
 * @param display the settings as they were wanted
 * @param look where the person looked
 */
record Situation(Plan plan, long position, long head, Settings display, LandscapeControl.Look look) {
    /** Whether a change of the run would give up generations that there have been. */
    boolean past() {
        return position < head;
    }
}
