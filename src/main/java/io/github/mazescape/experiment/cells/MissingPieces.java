package io.github.mazescape.experiment.cells;

import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several shares lack of a whole, in one line.
 *
 * @param whole what is to be put together
 * @param kind what its pieces are, such as {@code runs}
 * @param share what a share is called, such as {@code shard}
 * @param names the name of each piece
 * @param owners the number of the share that has each piece, of so many shares
 */
public record MissingPieces(Object whole, String kind, String share, List<String> names, IntFunction<int[]> owners) {
    private static final int MOST_NAMED = 5;

    public MissingPieces {
        names = List.copyOf(names);
    }

    /**
     * Refuses shares that lack anything.
     *
     * @param missing the numbers of the pieces that they lack
     * @param shards the shares that are there
     * @throws InputException if there are any
     */
    public void refuse(Set<Integer> missing, List<Shard> shards) {
        if (!missing.isEmpty()) {
            Stream<String> named = missing.stream().sorted().map(names::get);
            throw InputException.at(whole)
                    .expected("all " + names.size() + " " + kind)
                    .found((names.size() - missing.size()) + " of them, without " + shortened(named.toList(), "; ")
                            + ofShares(missing, shards))
                    .advise("do what is missing and merge again");
        }
    }

    private static String shortened(List<String> names, String joint) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(joint))
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }

    /** The shares that have them, where all that are there are of one count. */
    private String ofShares(Set<Integer> missing, List<Shard> shards) {
        if (shards.stream().map(Shard::count).distinct().count() != 1) {
            return "";
        }
        int count = shards.get(0).count();
        int[] known = owners.apply(count);
        List<String> lacking = missing.stream()
                .map(piece -> known[piece])
                .distinct()
                .sorted()
                .map(number -> number + "/" + count)
                .toList();
        return " (" + share + (lacking.size() == 1 ? " " : "s ") + shortened(lacking, ", ") + ")";
    }
}
