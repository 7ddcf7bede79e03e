package io.github.mazescape.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What files of version 1 mean by defaults and presets, wherever that is not what is meant today. Files that were
 * written then depend on it: nothing here is ever changed, and a default that is changed later gets a line here.
 */
final class FirstEdition {
    static final List<String> DEFAULTS = List.of(
            "maze.generator=depth-first",
            "evolution.population=256",
            "evolution.refresh=10",
            "evolution.parent_fitness=renewed",
            "evolution.champion=best",
            "evolution.truncation=0.25",
            "evolution.elites=0.25",
            "evolution.sigma=0.15",
            "evolution.dense=0.9",
            "evolution.crossover=0.9",
            "evolution.crossover_kind=uniform",
            "landscape.directions=random",
            "landscape.extent=0.5",
            "landscape.mazes=generation",
            "view.scale=linear",
            "view.lines=edges");

    /** The assignments of each preset, in the order of their declaration. */
    static final Map<String, List<String>> PRESETS = presets();

    private FirstEdition() {}

    private static Map<String, List<String>> presets() {
        Map<String, List<String>> presets = new LinkedHashMap<>();
        presets.put("reference", List.of());
        presets.put(
                "quick",
                List.of(
                        "maze.width=11",
                        "maze.height=11",
                        "task.mazes=8",
                        "task.steps=100",
                        "task.held_out=16",
                        "evolution.population=64",
                        "evolution.generations=60"));
        presets.put(
                "memory",
                List.of(
                        "maze.braid=0.0",
                        "task.steps=400",
                        "task.sensors=passage,pellet,bump,ate",
                        "network.cell=gru"));
        presets.put(
                "deceptive",
                List.of("maze.files=mazes/deceptive.txt", "task.mazes=1", "task.sensors=passage,pellet,sight"));
        presets.put(
                "deep-zoom",
                List.of(
                        "evaluation.precision=double",
                        "landscape.extent=1e-6",
                        "evolution.refresh=0",
                        "view.begin=border",
                        "view.scale=equalised"));
        presets.put(
                "large",
                List.of(
                        "maze.width=33",
                        "maze.height=33",
                        "task.mazes=32",
                        "task.steps=800",
                        "network.hidden=48",
                        "evolution.population=1024",
                        "evolution.generations=2000"));
        return presets;
    }
}
