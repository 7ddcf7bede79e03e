package io.github.mazescape.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.settings.ParameterTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the tables of docs/settings.md to what the program declares. With {@code -Dsettings.update=true} it rewrites
 * them instead.
 */
class SettingsPageTest {
    private static final Path PAGE = Path.of("docs/settings.md");

    @ParameterizedTest
    @ValueSource(strings = {"settings", "presets"})
    void aTableIsTheProgramsOwn(String name) throws IOException {
        String text = Files.readString(PAGE);
        Matcher place = Pattern.compile(
                        "(<!-- " + name + ":[^\n]*-->\n)(.*?)(<!-- end of " + name + " -->)", Pattern.DOTALL)
                .matcher(text);
        assertTrue(place.find(), PAGE + " has a place for the " + name);
        String table = "\n" + (name.equals("presets") ? ParameterTable.presets() : ParameterTable.parameters()) + "\n";
        if (Boolean.getBoolean("settings.update")) {
            Files.writeString(PAGE, place.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$3"));
            return;
        }
        assertEquals(table, place.group(2), "run ./mvnw test -Dtest=SettingsPageTest -Dsettings.update=true");
    }
}
