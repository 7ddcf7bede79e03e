package io.github.mazescape.draw.colour;

import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the colours of a palette from a text file, a colour in each line, from low to high: as {@code #rrggbb}, or as
 * red, green and blue, all of them whole numbers from 0 to 255, or all decimals from 0 to 1 as tables of matplotlib and
 * of Crameri's maps have them. What follows the third number is its name. Palettes of GIMP are such files, too. Empty
 * lines and those that begin with {@code # } or {@code //} are left out.
 */
public final class PaletteFile {
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_COLOURS = 4096;

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern COMMENT = Pattern.compile("(#(\\s.*)?)|(//.*)|GIMP Palette|((Name|Columns):.*)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{0,20})?([eE]-[0-9]{1,2})?");
    private static final String COLOUR = "a colour, as #51127c, as 81 18 124, or as 0.32 0.07 0.49";

    private PaletteFile() {}

    /**
     * The colours of a file as the setting {@code view.colours} has them: of a longer palette as many as fit.
     *
     * @throws InputException if it cannot be read, or holds no palette
     */
    public static List<String> read(Path file) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw InputException.found(file, "a palette file", other);
        });
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw InputException.got(file, "a palette of at most 256 KiB", Files.size(file) + " bytes");
            }
            return parse(Files.readString(file), file);
        } catch (MalformedInputException e) {
            throw InputException.found(file, "UTF-8 text", "other bytes").advise("save the file as UTF-8");
        } catch (IOException e) {
            throw InputException.at(file).expected("a palette file").refused(e);
        }
    }

    /** The changes of settings that show the palette of a file; see {@link #read}. */
    public static Map<Parameter, String> settings(Path file) {
        return Map.of(Parameters.VIEW_PALETTE, Palette.OWN, Parameters.VIEW_COLOURS, String.join(",", read(file)));
    }

    /**
     * The colours in a text, as {@link #read} has them.
     *
     * @param where what the text is, for messages
     */
    static List<String> parse(String text, Object where) {
        boolean decimals = text.lines().anyMatch(PaletteFile::isOfDecimals);
        List<String> colours = new ArrayList<>();
        int row = 0;
        for (String line : text.lines().toList()) {
            row++;
            String bare = line.strip();
            if (!bare.isEmpty() && !COMMENT.matcher(bare).matches()) {
                colours.add(colour(bare, decimals, where + ", row " + row));
            }
        }
        if (colours.size() < 2 || colours.size() > MOST_COLOURS) {
            throw InputException.found(where, "2 to " + MOST_COLOURS + " colours, each in a line", colours.size());
        }
        return some(colours);
    }

    /** Whether a line holds three numbers of at most 1, one of them with a point. */
    private static boolean isOfDecimals(String line) {
        String[] parts = BETWEEN.split(line.strip());
        return isColour(parts)
                && (parts[0] + parts[1] + parts[2]).contains(".")
                && Double.parseDouble(parts[0]) <= 1
                && Double.parseDouble(parts[1]) <= 1
                && Double.parseDouble(parts[2]) <= 1;
    }

    private static boolean isColour(String[] parts) {
        return parts.length >= 3
                && NUMBER.matcher(parts[0]).matches()
                && NUMBER.matcher(parts[1]).matches()
                && NUMBER.matcher(parts[2]).matches();
    }

    private static String colour(String line, boolean decimals, String where) {
        if (HEXADECIMAL.matcher(line).matches()) {
            return line.toLowerCase(Locale.ROOT);
        }
        String[] parts = BETWEEN.split(line);
        if (!isColour(parts)) {
            throw InputException.found(where, COLOUR, "'" + line + "'");
        }
        StringBuilder colour = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            double value = Double.parseDouble(parts[i]) * (decimals ? 255 : 1);
            if (value > 255 || !decimals && value != Math.rint(value)) {
                throw InputException.found(
                        where, decimals ? "decimals from 0 to 1" : "whole numbers from 0 to 255", "'" + line + "'");
            }
            colour.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return colour.toString();
    }

    /** As many colours, at equal distances, as the setting takes. */
    private static List<String> some(List<String> colours) {
        int most = ((Domain.Colours) Parameters.VIEW_COLOURS.domain()).most();
        if (colours.size() <= most) {
            return List.copyOf(colours);
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(colours.get((int) Math.round((double) i * (colours.size() - 1) / (most - 1))));
        }
        return some;
    }
}
