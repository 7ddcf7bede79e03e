package io.github.mazescape.draw.chart;

import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.settings.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user changed between two generations.
 *
 * @param after the generation after which it was changed
 * @param words a line for each change, as "evolution.sigma 0.05 → 0.1"
 */
public record ChangeMark(long after, List<String> words) {
    public ChangeMark {
        words = List.copyOf(words);
    }

    /** The changes of a run, oldest first. What was changed and left as it was is none. */
    public static List<ChangeMark> of(Plan plan) {
        Map<Long, List<String>> words = new TreeMap<>();
        Map<Parameter, String> values = new HashMap<>();
        for (Change change : plan.changes()) {
            String line;
            if (change instanceof Change.Setting setting) {
                Parameter parameter = setting.parameter();
                String from = values.getOrDefault(parameter, plan.start().shown(parameter));
                String to = setting.value();
                values.put(parameter, to);
                line = from.equals(to) ? "" : parameter.key() + " " + said(from) + " → " + said(to);
            } else if (change instanceof Change.Painting painting) {
                line = "maze " + (painting.index() + 1) + " painted";
            } else if (change instanceof Change.Release release) {
                line = "maze " + (release.index() + 1) + " let go";
            } else {
                line = "an agent adopted";
            }
            if (!line.isEmpty()) {
                words.computeIfAbsent(change.after(), after -> new ArrayList<>())
                        .add(line);
            }
        }
        return words.entrySet().stream()
                .map(entry -> new ChangeMark(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String said(String value) {
        return value.isEmpty() ? "none" : value;
    }

    /** Where the mark stands: between two generations. */
    double place() {
        return after + 0.5;
    }
}
