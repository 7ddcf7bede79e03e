package io.github.mazescape.experiment.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFileTest {
    private static Origin origin(String program, boolean quick, String inputs, String command) {
        return new Origin(
                "barriers",
                program,
                "single",
                quick,
                inputs,
                new TreeMap<>(Map.of("points", "33", "share", "0.1")),
                command,
                List.of("../a b", command),
                "");
    }

    private static final Origin ONE = origin("1.0", false, "ab", "./mazescape experiment barriers");

    @Test
    void aShareOfTheRowsIsToldAndDecides() {
        Origin share = ONE.of(new Shard(3, 64));
        assertEquals(share, OriginFile.parse(OriginFile.text(share), "file"));
        assertEquals("another shard: 3/64 -> all", share.difference(ONE).orElseThrow());
        assertEquals(ONE, share.of(null));
        assertTrue(OriginFile.text(ONE).lines().noneMatch(line -> line.startsWith("shard")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\\n\t\u0000\u007f'''", "größer 迷路 \ud83d\ude00", "] = [x]\nexperiment = \"y\""})
    void aTextReadsBackAsTheSameOrigin(String hostile) {
        Origin origin = origin("1.0", true, "ab", hostile);
        assertEquals(origin, OriginFile.parse(OriginFile.text(origin), "experiment.toml"));
    }

    @Test
    void whatDiffersIsToldAndTheCommandDecidesNothing() {
        assertEquals(Optional.empty(), ONE.difference(origin("1.0", false, "ab", "other")));
        assertEquals(Optional.of("another program: 1.0 -> 1.1"), ONE.difference(origin("1.1", true, "ab", "")));
        assertEquals(Optional.of("another quick: false -> true"), ONE.difference(origin("1.0", true, "cd", "")));
        assertEquals(Optional.of("other runs or settings"), ONE.difference(origin("1.0", false, "cd", "")));
    }

    @Test
    void parametersAreTakenAsTheCommandLineTakesThem() {
        assertEquals(List.of("experiment.barriers.points=33", "experiment.barriers.share=0.1"), ONE.assignments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "experiment = 1", "quick = \"yes\"", "quick = true\nruns = [1]", "[[[[[[[[[["})
    void aStrangersTextIsToldInOneLine(String text) {
        InputException told = assertThrows(InputException.class, () -> OriginFile.parse(text, "experiment.toml"));
        assertEquals(1, told.getMessage().lines().count());
    }
}
