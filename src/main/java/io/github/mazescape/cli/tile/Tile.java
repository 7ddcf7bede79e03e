package io.github.mazescape.cli.tile;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel.Dots;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which band of a picture lies in a folder, and what the picture does not tell of itself: a line for each.
 *
 * @param band which of how many
 * @param supersampling how many networks lie along the side of a pixel, 1 to 8
 * @param generation how many champions the path has
 * @param trail where the last of them lie on the plane
 */
record Tile(Shard band, int supersampling, long generation, List<Dot> trail) {
    static final String FILE = "tile.txt";
    private static final String HEAD = "mazescape-tile 1";
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_SAMPLES = 8;

    Tile {
        trail = List.copyOf(trail);
    }

    static boolean isIn(Path folder) {
        return PlainFile.exists(folder.resolve(FILE));
    }

    /** The same of another band. */
    Tile of(Shard other) {
        return new Tile(other, supersampling, generation, trail);
    }

    /** The champion and the path to it, for a figure. */
    Dots dots() {
        return new Dots(generation, List.of(), trail, trail.isEmpty() ? null : trail.get(trail.size() - 1));
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD + "\n");
        text.append("tile ").append(band).append('\n');
        text.append("supersample ").append(supersampling).append('\n');
        text.append("generation ").append(generation).append('\n');
        for (Dot dot : trail) {
            text.append("champion ").append(Double.toHexString(dot.u()));
            text.append(' ').append(Double.toHexString(dot.v()));
            text.append(' ').append(Double.toHexString(dot.distance())).append('\n');
        }
        return text.toString();
    }

    /**
     * The tile in a folder, which may be a stranger's.
     *
     * @throws InputException if the file is not as {@link #text} has it
     */
    static Tile read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return parse(new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        }
    }

    /** The tile that a text tells of. */
    static Tile parse(String text, Path file) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 4 || !lines.get(0).equals(HEAD)) {
            throw damaged(file, HEAD);
        }
        Shard band = Shard.parse(value(file, lines.get(1), "tile "), file);
        try {
            int samples = Integer.parseInt(value(file, lines.get(2), "supersample "));
            long generation = Long.parseLong(value(file, lines.get(3), "generation "));
            if (samples < 1 || samples > MOST_SAMPLES || generation < 0) {
                throw damaged(file, "numbers in their range");
            }
            List<Dot> trail = new ArrayList<>();
            for (String line : lines.subList(4, lines.size())) {
                trail.add(dot(file, value(file, line, "champion ").split(" ", -1)));
            }
            return new Tile(band, samples, generation, trail);
        } catch (NumberFormatException e) {
            throw damaged(file, "numbers");
        }
    }

    private static Dot dot(Path file, String[] numbers) {
        if (numbers.length != 3) {
            throw damaged(file, "three numbers of a champion");
        }
        return new Dot(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }

    private static String value(Path file, String line, String key) {
        if (!line.startsWith(key)) {
            throw damaged(file, key.strip());
        }
        return line.substring(key.length());
    }

    private static InputException damaged(Path file, String expected) {
        return InputException.found(file, "'" + expected + "', as mazescape landscape wrote it", "something else")
                .advise("copy the folder again");
    }
}
