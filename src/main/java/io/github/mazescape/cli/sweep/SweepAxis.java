package io.github.mazescape.cli.sweep;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sweep varies of one parameter. */
sealed interface SweepAxis {
    /** How many values an axis may have. */
    int MOST_VALUES = 10_000;

    String NUMBER = "([+-]?(?:[0-9]{1,40}(?:\\.[0-9]{1,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?)";

    /** Two numbers; behind them a count, and whether it is logarithmic. */
    Pattern RANGE = Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?::([0-9]{1,6}))?(:log)?");

    /**
     * The value of a cell of the axis.
     *
     * @param cell its number, in [0, cells)
     * @param place where in the cell, in [0, 1)
     */
    String within(int cell, int cells, double place);

    /** Values as they were listed. */
    record Listed(List<String> values) implements SweepAxis {
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public String within(int cell, int cells, double place) {
            return values.get((int) Math.min(values.size() - 1, (cell + place) / cells * values.size()));
        }
    }

    /** All values of a range. */
    record Every(NumberRange range) implements SweepAxis {
        @Override
        public String within(int cell, int cells, double place) {
            return range.within(cell, cells, place);
        }
    }

    /**
     * Reads an axis.
     *
     * @param parameter what it varies; not a list
     * @param text values between commas, each of which may be a range such as {@code 0.05..0.4:8} with its count, or
     *     {@code 0.001..1:4:log}
     * @param sampled whether values are drawn, so that a range needs no count
     * @throws InputException if a range is none, has no count, or goes beyond what the parameter may be
     */
    static SweepAxis of(Parameter parameter, String text, boolean sampled) {
        String[] parts = text.split(",", -1);
        List<String> values = new ArrayList<>();
        for (String part : parts) {
            String value = part.strip();
            Optional<Range> range = range(parameter, value);
            if (range.isEmpty()) {
                values.add(value);
                continue;
            }
            String count = range.get().count();
            if (count != null) {
                values.addAll(values(parameter, value, range.get().numbers(), Integer.parseInt(count)));
            } else if (sampled && parts.length == 1) {
                return new Every(range.get().numbers());
            } else {
                throw InputException.at("--set " + parameter.key())
                        .expected("how many values of the range, as in " + value.replace(":log", "") + ":5"
                                + (value.endsWith(":log") ? ":log" : ""))
                        .got("'" + value + "'")
                        .advise(sampled ? "or give the range alone" : "or draw from it by --sample latin:20");
            }
            if (values.size() > MOST_VALUES) {
                throw InputException.got("--set " + parameter.key(), "at most " + MOST_VALUES + " values", "more");
            }
        }
        return new Listed(values);
    }

    /**
     * A range as it was written.
     *
     * @param count how many values of it; null where nothing was said
     */
    record Range(NumberRange numbers, @Nullable String count) {}

    private static Optional<Range> range(Parameter parameter, String text) {
        boolean numeric = parameter.domain() instanceof Domain.Whole || parameter.domain() instanceof Domain.Real;
        if (!numeric || !text.contains("..")) {
            return Optional.empty();
        }
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw refused(parameter, "a range such as 4..16:4, 0.05..0.4:8 or 0.001..1:4:log", text);
        }
        int step = parameter.domain() instanceof Domain.Whole whole ? whole.odd() ? 2 : 1 : 0;
        BigDecimal first = end(parameter, parts.group(1));
        BigDecimal last = end(parameter, parts.group(2));
        boolean logarithmic = parts.group(4) != null;
        if (first.compareTo(last) >= 0) {
            throw refused(parameter, "a range from the smaller number to the larger one", text);
        }
        if (logarithmic && first.signum() <= 0) {
            throw refused(parameter, "a logarithmic range of numbers above 0", text);
        }
        return Optional.of(new Range(new NumberRange(first, last, step, logarithmic), parts.group(3)));
    }

    private static BigDecimal end(Parameter parameter, String text) {
        if (parameter.domain().accept(parameter.domain().read(text)).isEmpty()) {
            throw refused(parameter, parameter.expected(), text);
        }
        return new BigDecimal(text);
    }

    private static List<String> values(Parameter parameter, String text, NumberRange range, int count) {
        if (count < 2 || count > MOST_VALUES) {
            throw refused(parameter, "2 to " + MOST_VALUES + " values of a range", text);
        }
        List<String> values = range.values(count);
        if (values.size() < count) {
            throw refused(parameter, "at most " + values.size() + " values of this range", text);
        }
        return values;
    }

    private static InputException refused(Parameter parameter, String expected, String got) {
        return InputException.got("--set " + parameter.key(), expected, "'" + got + "'");
    }
}
