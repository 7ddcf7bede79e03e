package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, a.txt, true",
        "*.txt, a.txt, true",
        "*.txt, a.txt.md, false",
        "?.txt, a.txt, true",
        "?.txt, ab.txt, false",
        "?.txt, 🙂.txt, true",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXbX, false",
        "*a, aaaa, true",
        "[ab].*, a.txt, false",
        "[ab].*, [ab].txt, true",
        "{a}*, {a}b, true",
        "a?, a, false",
        "a***, a, true"
    })
    void aStarStandsForAnyCharactersAndAQuestionMarkForOne(String pattern, String name, boolean matches) {
        assertEquals(matches, new NamePattern(pattern).matches(name));
    }

    @Test
    void itAgreesWithRegularExpressions() {
        SplittableRandom random = new SplittableRandom(5);
        int matching = 0;
        for (int i = 0; i < 50_000; i++) {
            String pattern = drawn("aab*?", random);
            String name = drawn("aab", random);
            boolean expected = Pattern.matches(pattern.replace("*", ".*").replace("?", "."), name);
            assertEquals(expected, new NamePattern(pattern).matches(name), pattern + " " + name);
            matching += expected ? 1 : 0;
        }
        assertTrue(matching > 1000, "matching " + matching);
    }

    private static String drawn(String letters, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(7); k > 0; k--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void manyStarsTakeNoLongerThanPatternTimesName() {
        String name = "a".repeat(255);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100; i++) {
                assertFalse(new NamePattern("*".repeat(1000) + "Q").matches(name));
                assertFalse(new NamePattern("*a".repeat(500) + "Q").matches(name));
                assertFalse(new NamePattern("*" + "a".repeat(120) + "Q*").matches(name));
            }
        });
    }
}
