package io.github.mazescape.sketch.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTemplateTest {
    private static final int GROUND = 0xff0d0f13;
    private static final int MOST_LINES = 60;

    @TempDir
    private Path above = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"landscape", "forager", "maze"})
    void aNewSketchRunsAsItIsDarkAroundAPicture(String template) throws Exception {
        Path file = SketchTemplate.make(above.resolve("Mine"), template);
        assertEquals(above.resolve("Mine/Mine.pde"), file);
        SketchJava java = SketchJava.of(SketchSource.read(above.resolve("Mine")));
        SketchHeadless headless = new SketchHeadless(
                SketchCompiler.instance(SketchCompiler.compile(java)),
                above,
                "evolution.population=8",
                "evolution.elites=0.25",
                "task.held_out=1",
                "--threads=1");
        headless.draw(3);
        assertEquals(GROUND, headless.picture().getRGB(600, 690));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.size() <= MOST_LINES && lines.get(0).startsWith("// "), lines::toString);
    }

    @Test
    void aSketchOfOursIsATemplateToo() throws IOException {
        Path file = SketchTemplate.make(above.resolve("Hills"), "terrain");
        assertEquals(Files.readString(Path.of("sketches/Terrain/Terrain.pde")), Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "3D", "_x", "a-b", "Größe"})
    void whatCannotBeAClassIsNoName(String name) {
        InputException wrong =
                assertThrows(InputException.class, () -> SketchTemplate.make(above.resolve(name), "maze"));
        assertTrue(String.valueOf(wrong.getMessage()).contains("letters"), wrong::getMessage);
        assertFalse(Files.exists(above.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maze", "Generator", "class", "SketchPalette"})
    void aNameThatHidesWhatTheSketchUsesIsRefused(String name) {
        assertThrows(InputException.class, () -> SketchTemplate.make(above.resolve(name), "maze"));
        assertFalse(Files.exists(above.resolve(name)));
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        Path folder = Files.createDirectories(above.resolve("Mine"));
        InputException wrong = assertThrows(InputException.class, () -> SketchTemplate.make(folder, "maze"));
        assertTrue(String.valueOf(wrong.getMessage()).contains("something of that name"), wrong::getMessage);
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void anUnknownTemplateIsToldWhichThereAre() {
        InputException wrong =
                assertThrows(InputException.class, () -> SketchTemplate.make(above.resolve("Mine"), "landscapes"));
        String said = String.valueOf(wrong.getMessage());
        assertTrue(said.startsWith("--from") && said.contains("forager") && said.contains("Terrain"), said);
    }
}
