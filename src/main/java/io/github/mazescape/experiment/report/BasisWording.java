package io.github.mazescape.experiment.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an experiment went by, in words. */
final class BasisWording {
    private BasisWording() {}

    /** The facts by their names, in the order in which they are told. */
    static Map<String, String> facts(Basis basis) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Runs", basis.runsInWords());
        facts.put("Settings", basis.settingsInWords());
        facts.put("Mazes", basis.task());
        facts.put("Networks", basis.network());
        facts.put("Precision", basis.precision() + " unless a remark says otherwise");
        if (!basis.parameters().isEmpty()) {
            facts.put(
                    "Parameters",
                    basis.parameters().entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                            .collect(Collectors.joining("; ")));
        }
        facts.put("Budget", basis.quick() ? "quick: about a tenth, from which no verdict follows" : "whole");
        if (!basis.command().isBlank()) {
            facts.put("Command", basis.command());
        }
        facts.put("Program", "Mazescape " + basis.version());
        return facts;
    }

    private static String value(Object value) {
        return value instanceof Double real ? MeasureWording.plain(real) : value.toString();
    }
}
