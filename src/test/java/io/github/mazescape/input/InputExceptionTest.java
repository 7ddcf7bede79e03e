package io.github.mazescape.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.input.InputException.Fault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InputExceptionTest {
    private static final InputException WHOLE = InputException.at("a.txt: row 3")
            .expected("a wall")
            .found("the end")
            .advise("draw one");

    @Test
    void itSaysWhereWhatWasExpectedWhatWasFoundAndWhatToDo() {
        assertEquals("a.txt: row 3: expected a wall, found the end; draw one", WHOLE.getMessage());
        assertEquals("a.txt: row 3", WHOLE.where());
        assertEquals("a wall", WHOLE.expected());
        assertEquals("the end", WHOLE.found());
        assertEquals("draw one", WHOLE.advice());
        assertEquals(Fault.INPUT, WHOLE.fault());
        assertNull(WHOLE.getCause());
    }

    static Stream<Arguments> partial() {
        return Stream.of(
                Arguments.of(
                        InputException.at("--draw").expected("a number from 0").got(-1),
                        "--draw: expected a number from 0, got -1"),
                Arguments.of(InputException.at("a.pde").expected("a sketch"), "a.pde: expected a sketch"),
                Arguments.of(
                        InputException.at("a.pde").expected("a sketch").advise("rename it"),
                        "a.pde: expected a sketch; rename it"),
                Arguments.of(InputException.at("").expected("a RUN").got("none"), "expected a RUN, got none"),
                Arguments.of(
                        InputException.at("preset x").found("there is no such preset"),
                        "preset x: there is no such preset"),
                Arguments.of(InputException.of("the start is there").advise("move it"), "the start is there; move it"));
    }

    @ParameterizedTest
    @MethodSource("partial")
    void partsMayBeLeftOut(InputException told, String line) {
        assertEquals(line, told.getMessage());
    }

    @Test
    void itCanBeToldOfAPlaceWithinALargerOne() {
        assertEquals("bookmark: a.txt: row 3", WHOLE.within("bookmark", ": ").where());
        assertEquals(
                "bookmark: no maze",
                InputException.of("no maze").within("bookmark", ": ").getMessage());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), "No space left on device"),
                Arguments.of(new IOException(), "IOException"),
                Arguments.of(new AccessDeniedException("/x"), "permission denied: /x"),
                Arguments.of(new NoSuchFileException("/x"), "NoSuchFileException: /x"),
                Arguments.of(new FileSystemException("/x", null, "File too large"), "File too large: /x"),
                Arguments.of(new FileNotFoundException("/x"), "FileNotFoundException: /x"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aMachineThatRefusesIsNotTheInputsFault(IOException refusal, String words) {
        InputException told = InputException.at("a.png")
                .expected("to write it")
                .refused(refusal)
                .advise("make room");
        assertEquals("a.png: expected to write it, but " + words + "; make room", told.getMessage());
        assertEquals(Fault.MACHINE, told.fault());
        assertEquals(Fault.MACHINE, told.within("x", " ").fault());
        assertSame(refusal, told.getCause());
    }

    @Test
    void aLackOfFileHandlesHasAnAdviceOfItsOwnUnlessThereIsOne() {
        IOException lack = new IOException("Too many open files");
        InputException told = InputException.at("a.png").expected("to write it");
        assertEquals(
                "close other programs, or raise the limit of open files (ulimit -n)",
                told.refused(lack).advice());
        assertEquals("wait", told.advise("wait").refused(lack).advice());
        assertEquals(
                "", told.refused(new IOException("No space left on device")).advice());
    }

    @Test
    void noPartCarriesAControlCharacterOrASecondLine() {
        String evil = "a\nb\u001b[2J\u009b\u202e\u2028";
        String safe = "a\\nb\\u001b[2J\\u009b\\u202e\\u2028";
        InputException told =
                InputException.at(evil).expected(evil).got(evil).advise(evil).within(evil, ": ");
        assertEquals(safe + ": " + safe + ": expected " + safe + ", got " + safe + "; " + safe, told.getMessage());
        assertEquals(
                "a: " + safe + ".",
                InputException.at("a")
                        .refused(new IOException(evil.replace("\n", "\\n") + "."))
                        .getMessage());
    }
}
