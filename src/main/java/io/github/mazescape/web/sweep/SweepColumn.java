package io.github.mazescape.web.sweep;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.web.ScriptObject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * One number of each run: a setting, the seed, or an outcome.
 *
 * @param name short, such as {@code network.hidden}
 * @param about a sentence
 * @param words what the values count, where they are the numbers of words; else empty
 * @param decimals with how many a value is shown; -1 for as many as it has
 * @param axis whether it has an axis where it varies
 * @param values one for each run
 */
record SweepColumn(String name, String about, List<String> words, int decimals, boolean axis, List<Double> values) {
    private static final int AS_IT_IS = -1;
    private static final int DECIMALS = 3;
    /** Outcomes have six decimals, as in the table beside the page. */
    private static final double MICRO = 1e6;

    /** The least quotient of the largest value and the smallest for which an axis may be logarithmic. */
    private static final double WIDE = 10;

    SweepColumn {
        words = List.copyOf(words);
        values = List.copyOf(values);
    }

    /** How runs differ in a parameter. */
    static SweepColumn of(Parameter parameter, List<SweptRun> runs, boolean axis) {
        List<String> words = words(parameter, runs);
        String unit = parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]";
        return new SweepColumn(
                parameter.key() + unit,
                parameter.help(),
                words,
                AS_IT_IS,
                axis,
                runs.stream().map(run -> value(run, parameter, words)).toList());
    }

    static SweepColumn outcome(String name, String about, List<SweptRun> runs, ToDoubleFunction<RunOutcome> value) {
        return new SweepColumn(
                name,
                about,
                List.of(),
                DECIMALS,
                true,
                runs.stream()
                        .map(run -> Math.rint(value.applyAsDouble(run.outcome()) * MICRO) / MICRO)
                        .toList());
    }

    /** The words that runs have for a parameter that is no number, in the order of its domain, or of letters. */
    static List<String> words(Parameter parameter, Collection<SweptRun> runs) {
        if (parameter.standard() instanceof Number) {
            return List.of();
        }
        TreeSet<String> found = new TreeSet<>();
        runs.forEach(run -> found.add(run.settings().shown(parameter)));
        return parameter.domain() instanceof Domain.Choice choice
                ? choice.words().stream().filter(found::contains).toList()
                : List.copyOf(found);
    }

    /** The value of a parameter; the number of its word among some where it is no number. */
    static double value(SweptRun run, Parameter parameter, List<String> words) {
        return run.settings().value(parameter) instanceof Number number
                ? number.doubleValue()
                : words.indexOf(run.settings().shown(parameter));
    }

    private DoubleStream finite() {
        return values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }

    /** Whether runs differ in it. */
    boolean varies() {
        return finite().distinct().limit(2).count() > 1;
    }

    /** Whether the values of a setting are spread more evenly by their logarithms than as they are. */
    boolean isLogarithmic() {
        double[] sorted = finite().distinct().sorted().toArray();
        if (!words.isEmpty() || decimals != AS_IT_IS || sorted.length < 3 || sorted[0] <= 0) {
            return false;
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double middle = sorted[sorted.length / 2];
        double asItIs = (middle - least) / (most - least);
        double byLogarithm = StrictMath.log(middle / least) / StrictMath.log(most / least);
        return most >= WIDE * least && Math.abs(byLogarithm - 0.5) < Math.abs(asItIs - 0.5);
    }

    ScriptObject script() {
        return new ScriptObject()
                .text("name", name)
                .text("about", about)
                .texts("words", words)
                .number("decimals", decimals)
                .number("log", isLogarithmic() ? 1 : 0)
                .number("axis", axis && varies() ? 1 : 0);
    }
}
