package io.github.mazescape.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void whatCanBeReadStaysAsItIs() {
        String text = "maze.width=31, 'größer' ≥ 3, 迷路 \\ 🙂";
        assertEquals(text, PlainText.line(text));
    }

    @Test
    void whatATerminalObeysIsEscaped() {
        assertEquals("a\\tb\\nc\\rd\\u001b[2J\\u0000", PlainText.line("a\tb\nc\rd\u001b[2J\0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x202e, 0x2066, 0x2069, 0xfeff})
    void controlsOfBothKindsAndFormatCharactersAreEscaped(int point) {
        assertEquals(
                String.format(Locale.ROOT, "a\\u%04xb", point), PlainText.line("a" + Character.toString(point) + "b"));
    }

    @Test
    void everyControlIsEscaped() {
        for (int point = 0; point < 0x100; point++) {
            boolean control = Character.isISOControl(point) || point == 0xad;
            assertEquals(control, PlainText.line(Character.toString(point)).startsWith("\\") && point != '\\');
        }
    }

    @Test
    void separatorsOfLinesAndLoneSurrogatesAreEscaped() {
        assertEquals("a\\u2028b\\u2029c", PlainText.line("a\u2028b\u2029c"));
        assertEquals("\\ud83d!", PlainText.line("\ud83d!"));
        assertEquals("!\\ude42", PlainText.line("!\ude42"));
        assertEquals("\\udb40\\udc41", PlainText.line(Character.toString(0xe0041)));
    }

    @Test
    void whatIsTooLongIsShortenedBetweenCharactersAndNeverWithinAnEscape() {
        assertEquals("abc", PlainText.line("abc", 3));
        assertEquals("abc...", PlainText.line("abcd", 3));
        assertEquals("🙂🙂...", PlainText.line("🙂🙂🙂", 2));
        assertEquals("ab...", PlainText.line("ab\u001bcd", 7));
        assertEquals("ab\\u001b...", PlainText.line("ab\u001bcd", 8));
        assertEquals("...", PlainText.line("a", 0));
    }

    @Test
    void anyTextBecomesOneLineThatStaysAsItIs() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(20); k > 0; k--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
            }
            String line = PlainText.line(text.toString());
            assertEquals(line, PlainText.line(line));
            assertTrue(line.lines().count() <= 1, line);
            assertFalse(line.codePoints().anyMatch(Character::isISOControl), line);
        }
    }

    @Test
    void anExceptionSaysItsMessageOrItsType() {
        assertEquals("no room left", PlainText.said(new IllegalStateException("no room\n   left\n")));
        assertEquals("IllegalStateException", PlainText.said(new IllegalStateException()));
        assertEquals("IllegalStateException", PlainText.said(new IllegalStateException(" ")));
        assertEquals("\\u001b[31mred", PlainText.said(new IllegalStateException("\u001b[31mred")));
    }
}
