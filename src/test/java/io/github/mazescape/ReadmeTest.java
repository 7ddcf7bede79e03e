package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.settings.ParameterTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to what the program declares. With {@code -Dreadme.update=true} it rewrites the tables instead. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"settings", "presets"})
    void aTableIsTheProgramsOwn(String name) throws IOException {
        String text = Files.readString(README);
        Matcher place = Pattern.compile(
                        "(<!-- " + name + ":[^\n]*-->\n)(.*?)(<!-- end of " + name + " -->)", Pattern.DOTALL)
                .matcher(text);
        assertTrue(place.find(), "README.md has a place for the " + name);
        String table = "\n" + (name.equals("presets") ? ParameterTable.presets() : ParameterTable.parameters()) + "\n";
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, place.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$3"));
            return;
        }
        assertEquals(table, place.group(2), "run ./mvnw test -Dtest=ReadmeTest -Dreadme.update=true");
    }

    @Test
    void everyPictureIsThere() throws IOException {
        Matcher pictures = PICTURE.matcher(Files.readString(README));
        while (pictures.find()) {
            assertTrue(Files.isRegularFile(Path.of(pictures.group(1))), pictures.group(1));
        }
    }
}
