package io.github.mazescape.symmetry;

import io.github.mazescape.symmetry.OtherChampions.Way;
import java.util.List;

/**
 * Champions of other runs: as they evolved, and their symmetric copies beside the champion of a run.
 *
 * @param generation whose champions they are, from 1; 0 for none
 * @param evolved as they evolved. Not to be modified.
 * @param copies the copy of each, in the same order; empty where they are not known. Not to be modified.
 */
public record CopiedChampions(long generation, List<double[]> evolved, List<double[]> copies) {
    /** No champions. */
    public static final CopiedChampions NONE = new CopiedChampions(0, List.of(), List.of());

    public CopiedChampions {
        evolved = List.copyOf(evolved);
        copies = List.copyOf(copies);
        if (!copies.isEmpty() && copies.size() != evolved.size()) {
            throw new IllegalArgumentException(
                    "copies: expected none, or one of each of " + evolved.size() + " champions, got " + copies.size());
        }
    }

    /** Those through which a plane goes that shows them in one of the ways; empty where they are not known. */
    public List<double[]> shown(Way way) {
        return way == Way.AS_EVOLVED ? evolved : copies;
    }
}
