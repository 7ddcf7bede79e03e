package io.github.mazescape.settings;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values that a parameter may take. Values are Long, Double, Boolean, String or an immutable list of strings; what
 * is read from outside may be anything, and is refused here.
 */
public sealed interface Domain {
    /** The value that a raw one means; empty where it is of another type or out of range. */
    Optional<Object> accept(Object raw);

    /** The raw value that a text from a command line means; the text itself where it cannot be read as this type. */
    Object read(String text);

    /** In words, to follow "expected". */
    String describe();

    /** The range in short, for tables; the words where there are some. */
    default String range() {
        return String.join(", ", words());
    }

    /** The words to choose from; none where it is not a choice. */
    default List<String> words() {
        return List.of();
    }

    /** Whole numbers in [least, most], only the odd ones where so said. */
    record Whole(long least, long most, boolean odd) implements Domain {
        @Override
        public Optional<Object> accept(Object raw) {
            boolean fits = raw instanceof Long number
                    && number >= least
                    && number <= most
                    && (!odd || Math.floorMod(number, 2L) == 1);
            return fits ? Optional.of(raw) : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return Numerals.whole(text);
        }

        @Override
        public String describe() {
            return (odd ? "an odd whole number" : "a whole number")
                    + (bounded() ? " from " + range().replace(", odd", "") : " of at most 64 bits");
        }

        @Override
        public String range() {
            return bounded() ? least + " to " + most + (odd ? ", odd" : "") : "64 bits";
        }

        private boolean bounded() {
            return least != Long.MIN_VALUE || most != Long.MAX_VALUE;
        }
    }

    /** Finite numbers in [least, most], and 0 where so said. */
    record Real(double least, double most, boolean orZero) implements Domain {
        @Override
        public Optional<Object> accept(Object raw) {
            double number = raw instanceof Double real ? real : raw instanceof Long whole ? whole : Double.NaN;
            boolean within = number >= least && number <= most || orZero && number == 0;
            return within ? Optional.of(number + 0.0) : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return Numerals.REAL.matcher(text).matches() ? Double.valueOf(text) : text;
        }

        @Override
        public String describe() {
            return orZero ? "0, or a number from " + interval() : "a number from " + interval();
        }

        @Override
        public String range() {
            return orZero ? "0, " + interval() : interval();
        }

        private String interval() {
            return Notation.of(least) + " to " + Notation.of(most);
        }
    }

    /** True or false. */
    record Flag() implements Domain {
        @Override
        public Optional<Object> accept(Object raw) {
            return raw instanceof Boolean ? Optional.of(raw) : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        }

        @Override
        public String describe() {
            return "true or false";
        }

        @Override
        public String range() {
            return "true, false";
        }
    }

    /** One of some words. */
    record Choice(List<String> words) implements Domain {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Object> accept(Object raw) {
            return raw instanceof String && words.contains(raw) ? Optional.of(raw) : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return text;
        }

        @Override
        public String describe() {
            return "one of " + range();
        }
    }

    /** At least so many of some words, each once; kept in the order in which the words are declared. */
    record Choices(List<String> words, int least) implements Domain {
        public Choices {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Object> accept(Object raw) {
            if (!(raw instanceof List<?> given) || given.size() < least || !words.containsAll(given)) {
                return Optional.empty();
            }
            Set<?> different = new LinkedHashSet<>(given);
            return different.size() == given.size()
                    ? Optional.of(words.stream().filter(different::contains).toList())
                    : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return Numerals.list(text);
        }

        @Override
        public String describe() {
            return "a list of " + (least > 0 ? "at least one of " : "some of ") + range() + ", each once";
        }
    }

    /** A list of texts of one line each, such as file names; it may be empty. */
    record Texts(int mostEntries, int mostCharacters) implements Domain {
        @Override
        public Optional<Object> accept(Object raw) {
            if (!(raw instanceof List<?> given) || given.size() > mostEntries) {
                return Optional.empty();
            }
            return given.stream().allMatch(this::fits) ? Optional.of(List.copyOf(given)) : Optional.empty();
        }

        private boolean fits(Object entry) {
            return entry instanceof String text
                    && !text.isBlank()
                    && text.length() <= mostCharacters
                    && text.chars().noneMatch(Character::isISOControl)
                    && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }

        @Override
        public Object read(String text) {
            return Numerals.list(text);
        }

        @Override
        public String describe() {
            return "a list of " + range();
        }

        @Override
        public String range() {
            return "at most " + mostEntries + " texts of at most " + mostCharacters + " printable characters";
        }
    }

    /** From 2 to so many colours as {@code #rrggbb}; kept in small letters. */
    record Colours(int most) implements Domain {
        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

        @Override
        public Optional<Object> accept(Object raw) {
            if (!(raw instanceof List<?> given) || given.size() < 2 || given.size() > most) {
                return Optional.empty();
            }
            List<String> colours = given.stream()
                    .map(String::valueOf)
                    .filter(colour -> COLOUR.matcher(colour).matches())
                    .map(colour -> colour.toLowerCase(Locale.ROOT))
                    .toList();
            return colours.size() == given.size() ? Optional.of(colours) : Optional.empty();
        }

        @Override
        public Object read(String text) {
            return Numerals.list(text);
        }

        @Override
        public String describe() {
            return "a list of " + range();
        }

        @Override
        public String range() {
            return "2 to " + most + " colours such as #51127c";
        }
    }

    /** How numbers and lists are written on a command line. */
    final class Numerals {
        private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
        private static final Pattern REAL =
                Pattern.compile("[+-]?([0-9]{1,40}\\.?[0-9]{0,40}|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");

        private Numerals() {}

        private static Object whole(String text) {
            if (!WHOLE.matcher(text).matches()) {
                return text;
            }
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
        }

        private static List<String> list(String text) {
            return text.isBlank()
                    ? List.of()
                    : List.of(text.split(",", -1)).stream().map(String::strip).toList();
        }
    }
}
