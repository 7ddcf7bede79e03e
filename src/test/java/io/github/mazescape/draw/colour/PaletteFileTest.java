package io.github.mazescape.draw.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Palettes of people's own. */
class PaletteFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#0B1026\n#ff8000\n",
                "# mine\n\n  11 16 38\n255, 128, 0  orange\r\n",
                "0.0431 0.0627 0.149\n1.0 0.502 0.0\n",
                "GIMP Palette\nName: mine\nColumns: 2\n#\n 11  16  38\tnight\n255 128   0\tday\n",
                "// from low to high\n0.0431;0.0627;0.149\n1;0.502;0\n"
            })
    void coloursAreReadAsPeopleWriteThem(String text) {
        assertEquals(List.of("#0b1026", "#ff8000"), PaletteFile.parse(text, "mine.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#000000 | mine.txt: expected 2 to 4096 colours, each in a line, found 1",
                "#000000;#12345 | mine.txt, row 2: expected a colour, as #51127c, as 81 18 124, or as 0.32 0.07 0.49",
                "1 2 300;0 0 0 | mine.txt, row 1: expected whole numbers from 0 to 255, found '1 2 300'",
                "0.1 0.2 0.3;0.5 1.5 0 | mine.txt, row 2: expected decimals from 0 to 1, found '0.5 1.5 0'",
                "0 0 0;-1 0 0 | mine.txt, row 2: expected a colour, as #51127c, as 81 18 124, or as 0.32 0.07 0.49"
            })
    void whatIsNoPaletteIsRefusedWithItsRow(String text, String message) {
        String lines = text.replace(';', '\n');
        InputException refused = assertThrows(InputException.class, () -> PaletteFile.parse(lines, "mine.txt"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(message), refused.getMessage());
    }

    @Test
    void aTableOf256ColoursIsThinnedOutWithItsEnds() {
        String table = IntStream.range(0, 256).mapToObj(i -> i + " 0 0").collect(Collectors.joining("\n"));
        List<String> colours = PaletteFile.parse(table, "table.txt");
        assertEquals(33, colours.size());
        assertEquals("#000000", colours.get(0));
        assertEquals("#800000", colours.get(16));
        assertEquals("#ff0000", colours.get(32));
    }

    @Test
    void coloursInSettingsStandInPlaceOfTheNamedPalette() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "#102030\n#405060\n#f0e0d0\n");
        Settings settings = Settings.defaults();
        for (Map.Entry<Parameter, String> part : PaletteFile.settings(file).entrySet()) {
            settings = settings.with(part.getKey().key(), part.getValue());
        }
        Palette own = Colouring.of(settings).colours();
        assertEquals(0xff102030, own.at(0));
        assertEquals(0xfff0e0d0, own.at(1));
        assertEquals(own, Colouring.of(settings).colours());
        assertNotEquals(Colouring.of(Layer.FITNESS).colours(), own);
    }

    @Test
    void aFolderOrNothingIsNoPalette() {
        assertThrows(InputException.class, () -> PaletteFile.read(folder));
        assertThrows(InputException.class, () -> PaletteFile.read(folder.resolve("none.txt")));
    }

    @Test
    void whateverStandsInAFileIsAPaletteOrRefusedInOneLine() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "#0123456789abcdef. ,;\n\n\r\te-/GIMPName:\u0000\u2028";
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("#000000\n11 16 38\n#ff8000\n");
            for (int change = random.nextInt(4); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            try {
                List<String> colours = PaletteFile.parse(text.toString(), "fuzz");
                Settings settings = Settings.defaults().with("view.colours", String.join(",", colours));
                assertEquals(colours, settings.list(Parameters.VIEW_COLOURS));
                read++;
            } catch (InputException e) {
                assertEquals(1, String.valueOf(e.getMessage()).lines().count());
            }
        }
        assertTrue(read > 1000, read + " palettes");
    }
}
