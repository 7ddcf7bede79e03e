package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.InputException;

/**
 * Which corridor cells of a converted maze hold a pellet.
 *
 * @param mode how they are chosen
 * @param share the share of the corridor cells other than the start, where {@code mode} is SHARE, in (0, 1]
 */
public record Pellets(Mode mode, double share) {
    /** Those of the file; where it has none, all. */
    public static final Pellets DEFAULT = new Pellets(Mode.DEFAULT, 1);

    /** How the cells are chosen. */
    public enum Mode {
        /** Those of the file, or all. */
        DEFAULT,
        /** Those of the file, or its goals. */
        KEEP,
        /** All but the start. */
        ALL,
        /** Drawn at random. */
        SHARE
    }

    /**
     * What a word of the command line asks for.
     *
     * @param word {@code all}, {@code keep} or a share above 0, up to 1
     */
    public static Pellets parse(String word) {
        switch (word) {
            case "all":
                return new Pellets(Mode.ALL, 1);
            case "keep":
                return new Pellets(Mode.KEEP, 1);
            default:
                try {
                    double share = Double.parseDouble(word);
                    if (share > 0 && share <= 1) {
                        return new Pellets(Mode.SHARE, share);
                    }
                } catch (NumberFormatException e) {
                    break;
                }
        }
        throw InputException.got("--pellets", "all, keep or a share above 0, up to 1", "'" + word + "'");
    }
}
