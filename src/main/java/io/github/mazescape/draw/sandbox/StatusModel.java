package io.github.mazescape.draw.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The line at the bottom of the sandbox.
 *
 * @param generation the number of the last generation, 0 before the first
 * @param seed the seed of the run
 * @param pace how fast the sandbox goes, or null in a movie, which does not show it
 * @param task the task in words, as "16 mazes 17 × 17, 200 steps, mazes renewed every 10 generations"
 * @param notice the newest event, as "saved landscape-0042.png"; empty for none
 */
public record StatusModel(
        long generation, long seed, @Nullable Pace pace, String task, String notice) {
    /**
     * How fast the sandbox goes.
     *
     * @param agentStepsPerSecond the speed of evolution and landscape together, 0 where it is not known
     * @param framesPerSecond how fast the window is drawn, 0 where it is not known
     * @param paused whether evolution is paused
     * @param speed the most generations a second, over 0; infinite for as fast as it goes
     * @param following whether the landscape follows the champion
     */
    public record Pace(
            double agentStepsPerSecond, double framesPerSecond, boolean paused, double speed, boolean following) {}
}
