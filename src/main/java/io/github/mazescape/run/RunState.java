package io.github.mazescape.run;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.settings.Settings;
import java.util.SortedMap;

/**
 * Where a run stands: all that the display needs of it, of one piece.
 *
 * @param plan the run, with all that was changed in it so far
 * @param raw the generation as it came about
 * @param generation the same after what was changed right after it; {@code raw} itself where nothing was
 * @param tasks the tasks of the run as it goes on, with the user's mazes in them
 * @param task the task on which {@code generation} was evaluated; the same object for as long as the mazes stay
 * @param fixed the task of the run whose mazes never change, with the user's mazes in it; likewise the same object
 * @param evaluator evaluates networks as the settings after this generation have them
 * @param head the number of the newest generation that there has been
 * @param files the sums of the mazes that the run has taken from files, as {@link Plan#files} has them
 * @param history what was known of the run at that moment; not to be modified
 * @param steps whole generations that were known, by their numbers, with who descends from whom; not to be modified
 */
public record RunState(
        Plan plan,
        Generation raw,
        Generation generation,
        EditedTasks tasks,
        Task task,
        Task fixed,
        BatchEvaluator evaluator,
        long head,
        SortedMap<String, Integer> files,
        ChampionPath history,
        SortedMap<Long, Lineage.Step> steps) {
    /** The number of the generation. */
    public long number() {
        return generation.number();
    }

    /** The settings with which the next generation will be made. */
    public Settings settings() {
        return plan.settingsAfter(number());
    }
}
