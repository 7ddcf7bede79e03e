package io.github.mazescape.cli.experiment;

import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.settings.Decimal;
import io.github.mazescape.settings.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What experiments there are, in words. */
final class ExperimentList {
    private ExperimentList() {}

    /** A line for each experiment, or what there is to tell of one. */
    static List<String> lines(@Nullable Experiment one) {
        return one == null ? all() : of(one);
    }

    private static List<String> all() {
        int width = Catalogue.all().stream()
                .mapToInt(experiment -> experiment.name().length())
                .max()
                .orElse(0);
        return Catalogue.all().stream()
                .map(experiment -> padded(experiment.name(), width) + "  " + experiment.question())
                .toList();
    }

    private static List<String> of(Experiment experiment) {
        List<String> lines = new ArrayList<>();
        lines.add(experiment.name() + ": " + experiment.question());
        lines.add("  claim   " + experiment.claim());
        lines.add("  source  " + experiment.source());
        lines.add("  takes   " + needs(experiment.needs()));
        for (ExperimentParameter parameter : experiment.parameters()) {
            lines.add("  " + line(parameter));
        }
        return lines;
    }

    private static String needs(Needs needs) {
        if (needs.least() == 0) {
            return "settings, or those of a run";
        }
        return needs.least() + " to " + needs.most() + " runs, " + needs.forVerdict() + " for a verdict";
    }

    private static String line(ExperimentParameter declared) {
        Parameter parameter = declared.parameter();
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        return parameter.key() + "=" + value(parameter.standard()) + unit + " (quick: " + value(declared.quick()) + "; "
                + parameter.domain().range() + ")  " + parameter.help();
    }

    private static String value(Object value) {
        return value instanceof Double number ? Decimal.of(number) : String.valueOf(value);
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
