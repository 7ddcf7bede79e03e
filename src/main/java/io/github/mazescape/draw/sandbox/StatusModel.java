package io.github.mazescape.draw.sandbox;

/**
 * The line at the bottom of the sandbox.
 *
 * @param generation the number of the last generation, 0 before the first
 * @param seed the seed of the run
 * @param agentStepsPerSecond how fast evolution and landscape run together, 0 where it is not known
 * @param framesPerSecond how fast the window is drawn, 0 where it is not known
 * @param paused whether evolution is paused
 * @param speed at most so many generations a second, over 0; infinite for as fast as it goes; NaN for a recording, which has no controls
 * @param following whether the landscape follows the champion
 * @param task the task in words, as "16 mazes 17 × 17, 200 steps, mazes renewed every 10 generations"
 * @param notice what has just happened, as "saved landscape-0042.png"; empty for nothing
 */
public record StatusModel(
        long generation,
        long seed,
        double agentStepsPerSecond,
        double framesPerSecond,
        boolean paused,
        double speed,
        boolean following,
        String task,
        String notice) {}
