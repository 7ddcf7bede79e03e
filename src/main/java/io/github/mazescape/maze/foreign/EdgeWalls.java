package io.github.mazescape.maze.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * Walls on the edges of cells, as collections of micromouse mazes have them: {@code o---o} or {@code +--+} above and
 * below, {@code |} between, S and G in cells.
 */
final class EdgeWalls implements Kind {
    private static final String POSTS = "+oO";
    private static final String ACROSS = "-_=";
    /** Some programs mark the way in and the way out where a wall would be. */
    private static final int MOST_OTHERS = 2;

    @Override
    public String name() {
        return "a maze with walls on the edges of its cells";
    }

    @Override
    public List<Block> find(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int above = 0;
        for (int i = 0; i < lines.size(); i++) {
            int margin = margin(lines.get(i));
            int across = pitch(lines.get(i), margin);
            if (across >= 2) {
                int end = end(lines, i, margin, across);
                if (end - i >= 3) {
                    List<String> rows = lines.subList(i, end).stream()
                            .map(line -> line.substring(margin))
                            .toList();
                    blocks.add(new Block(lines.subList(above, i), rows));
                    above = end;
                }
                i = Math.max(i, end - 1);
            }
        }
        return blocks;
    }

    /** The line after the last one that has posts, of the lines that go on with a drawing. */
    private static int end(List<String> lines, int begin, int margin, int across) {
        int end = begin + 1;
        for (int i = begin + 1; i < lines.size() && goesOn(lines.get(i), margin, across); i++) {
            end = isPost(lines.get(i).charAt(margin)) ? i + 1 : end;
        }
        return end;
    }

    private static boolean goesOn(String line, int margin, int across) {
        if (margin(line) < margin || line.length() <= margin) {
            return false;
        }
        int others = 0;
        for (int x = margin; x < line.length(); x += across) {
            boolean drawn = isPost(line.charAt(x)) || line.charAt(x) == '|' || ACROSS.indexOf(line.charAt(x)) >= 0;
            others += drawn || line.charAt(x) == ' ' ? 0 : 1;
        }
        return others == 0 || others <= MOST_OTHERS && line.indexOf('|') >= 0;
    }

    /** The distance of the posts of a row in which at least one wall stands between two; 0 if this is no such row. */
    private static int pitch(String line, int margin) {
        if (line.length() < margin + 3 || !isPost(line.charAt(margin))) {
            return 0;
        }
        int pitch = 1;
        while (margin + pitch < line.length() && !isPost(line.charAt(margin + pitch))) {
            pitch++;
        }
        boolean walls = false;
        for (int x = margin; x < line.length(); x++) {
            boolean place = (x - margin) % pitch == 0;
            char sign = line.charAt(x);
            if (place != isPost(sign) || !place && sign != ' ' && ACROSS.indexOf(sign) < 0) {
                return 0;
            }
            walls |= !place && sign != ' ';
        }
        return walls && (line.length() - margin - 1) % pitch == 0 ? pitch : 0;
    }

    private static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isPost(char sign) {
        return POSTS.indexOf(sign) >= 0;
    }

    @Override
    public DrawnMaze read(Block block) {
        int across = pitch(block.rows().get(0), 0);
        int down = 1;
        while (down < block.height() - 1 && !isPost(block.at(down, 0))) {
            down++;
        }
        return new WallLattice(block, across, down, EdgeWalls::arms).read();
    }

    private static int arms(int sign) {
        if (ACROSS.indexOf(sign) >= 0) {
            return WallLattice.LEFT | WallLattice.RIGHT;
        }
        return sign == '|' || isPost((char) sign) ? WallLattice.UP | WallLattice.DOWN : 0;
    }
}
