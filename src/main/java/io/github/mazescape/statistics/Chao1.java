package io.github.mazescape.statistics;

import java.util.Arrays;

/**
 * How many kinds there are, from how often each kind was seen: the bias-corrected estimate of Chao (Scandinavian
 * Journal of Statistics 11, 1984).
 *
 * @param seen how many kinds were seen
 * @param estimate how many there are at least, by estimate: seen + F1 (F1 - 1) / (2 (F2 + 1)), with F1 kinds seen once
 *     and F2 seen twice
 * @param coverage the share of the next draws that will be of a kind already seen: 1 - F1 / draws (Good 1953)
 */
public record Chao1(int seen, double estimate, double coverage) {
    /**
     * From the size of each kind.
     *
     * @param sizes how often each kind was seen; kinds not seen are passed over
     */
    public static Chao1 of(int[] sizes) {
        int[] found = Arrays.stream(sizes).filter(size -> size > 0).toArray();
        double once = Arrays.stream(found).filter(size -> size == 1).count();
        double twice = Arrays.stream(found).filter(size -> size == 2).count();
        double draws = Arrays.stream(found).sum();
        return new Chao1(found.length, found.length + once * (once - 1) / (2 * (twice + 1)), 1 - once / draws);
    }
}
