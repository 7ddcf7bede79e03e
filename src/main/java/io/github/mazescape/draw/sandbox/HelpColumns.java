package io.github.mazescape.draw.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * How all keys and gestures are laid out: as few and wide columns as there is room for, else narrower ones of lower
 * rows. A group stays whole.
 *
 * @param columns the groups of each column
 * @param width of a column, the space to the next included [px]
 * @param height of the columns [px]
 * @param row the height of an entry [px]
 * @param titleRow the height of a title [px]
 */
record HelpColumns(List<List<HelpModel.Group>> columns, int width, int height, int row, int titleRow) {
    /** The space between columns [px]. */
    static final int GAP = 24;

    /** The width of a wide column, the space to the next included [px]. */
    static final int WIDE = 290;

    private static final int MOST_WIDE = 3;
    private static final int NARROW = 190;

    /** The heights of rows and titles, the best first [px]. */
    private static final int[][] HEIGHTS = {{21, 30}, {18, 26}, {16, 22}};

    /**
     * The columns of groups.
     *
     * @param width at most so wide [px]
     * @param height at most so high, where that can be [px]
     */
    static HelpColumns of(List<HelpModel.Group> groups, int width, int height) {
        int wide = Math.max(1, Math.min(MOST_WIDE, (width + GAP) / WIDE));
        HelpColumns found = even(groups, wide, WIDE, HEIGHTS[0]);
        int most = Math.max(wide, (width + GAP) / NARROW);
        for (int[] heights : HEIGHTS) {
            for (int columns = wide; columns <= most && found.height() > height; columns++) {
                found = even(groups, columns, Math.min(WIDE, (width + GAP) / columns), heights);
            }
        }
        return found;
    }

    /** So many columns at most, as even as whole groups can be. */
    private static HelpColumns even(List<HelpModel.Group> groups, int most, int width, int[] heights) {
        int all = 0;
        int tallest = 0;
        for (HelpModel.Group group : groups) {
            int needed = heights[1] + group.entries().size() * heights[0];
            all += needed;
            tallest = Math.max(tallest, needed);
        }
        int height = Math.max(tallest, all / most);
        HelpColumns filled = filled(groups, height, width, heights);
        while (filled.columns().size() > most) {
            height += heights[0];
            filled = filled(groups, height, width, heights);
        }
        return filled;
    }

    private static HelpColumns filled(List<HelpModel.Group> groups, int height, int width, int[] heights) {
        List<List<HelpModel.Group>> columns = new ArrayList<>();
        int left = 0;
        for (HelpModel.Group group : groups) {
            int needed = heights[1] + group.entries().size() * heights[0];
            if (columns.isEmpty() || needed > left) {
                columns.add(new ArrayList<>());
                left = height;
            }
            columns.get(columns.size() - 1).add(group);
            left -= needed;
        }
        return new HelpColumns(columns, width, height, heights[0], heights[1]);
    }

    /** The height of a group [px]. */
    int height(HelpModel.Group group) {
        return titleRow + group.entries().size() * row;
    }
}
