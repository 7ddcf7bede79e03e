package io.github.mazescape.cli.sweep;

import io.github.mazescape.input.InputException;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Combinations drawn by a latin hypercube (McKay, Beckman and Conover 1979): each axis is cut into as many cells as
 * there are combinations, all as likely, and each cell is drawn from once. What is drawn of an axis depends on its key
 * and on the seed, not on the other axes.
 *
 * @param points how many combinations, at least 2
 * @param seed of the draw
 */
record LatinSample(int points, long seed) {
    private static final int MOST_POINTS = 10_000;
    private static final Pattern FORM = Pattern.compile("latin:([0-9]{1,6})(?::(-?[0-9]{1,18}))?");

    /**
     * Reads it.
     *
     * @param text {@code latin:40}, or {@code latin:40:7} with a seed; 1 where there is none
     * @throws InputException if it is neither
     */
    static LatinSample parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        int points = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (points < 2 || points > MOST_POINTS) {
            throw InputException.got(
                    "--sample",
                    "latin:N with N from 2 to " + MOST_POINTS + ", such as latin:40, or latin:40:7 with a seed",
                    "'" + text + "'");
        }
        return new LatinSample(points, parts.group(2) == null ? 1 : Long.parseLong(parts.group(2)));
    }

    /**
     * Draws the combinations.
     *
     * @param axes by their keys, in an order of their own
     * @return for each combination a value for each axis, in that order
     */
    List<List<String>> of(Map<String, SweepAxis> axes) {
        List<List<String>> combinations = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            combinations.add(new ArrayList<>());
        }
        axes.forEach((key, axis) -> {
            RandomStream random = new Seed(seed).child("latin hypercube").child(key).stream();
            int[] cells = permutation(random);
            for (int i = 0; i < points; i++) {
                combinations.get(i).add(axis.within(cells[i], points, random.nextDouble()));
            }
        });
        return combinations;
    }

    /** The numbers of the cells in an order, all orders being as likely (Fisher and Yates). */
    private int[] permutation(RandomStream random) {
        int[] cells = new int[points];
        for (int i = 0; i < points; i++) {
            int other = random.nextInt(i + 1);
            cells[i] = cells[other];
            cells[other] = i;
        }
        return cells;
    }
}
