package io.github.mazescape.cli.option;

import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seeds of several runs, as the option {@code --seeds} names them. */
public final class SeedList {
    private static final int MOST = 10_000;
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,18})\\.\\.(-?[0-9]{1,18})");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private SeedList() {}

    /**
     * Reads seeds, one or more and each once, in their order.
     *
     * @param text such as {@code 1..5} or {@code 1,3,7}
     * @throws InputException if it is neither
     */
    public static List<Long> of(String text) {
        Matcher range = RANGE.matcher(text.strip());
        List<Long> seeds = new ArrayList<>();
        if (range.matches()) {
            long first = Long.parseLong(range.group(1));
            long last = Long.parseLong(range.group(2));
            if (first > last || last - first >= MOST) {
                throw InputException.got(
                        "--seeds", "a range of 1 to " + MOST + " seeds, such as 1..5", "'" + text + "'");
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
            return seeds;
        }
        for (String seed : text.split(",", -1)) {
            if (!WHOLE.matcher(seed.strip()).matches() || seeds.contains(Long.valueOf(seed.strip()))) {
                throw InputException.got(
                        "--seeds", "a range such as 1..5, or different seeds such as 1,3,7", "'" + text + "'");
            }
            seeds.add(Long.valueOf(seed.strip()));
        }
        return seeds;
    }
}
