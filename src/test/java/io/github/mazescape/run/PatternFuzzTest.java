package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class PatternFuzzTest {
    @Test
    void aPatternMatchesOrNotAndDoesSoAtOnce() throws InterruptedException {
        String name = "a".repeat(120) + "b" + "a".repeat(120);
        Fuzz.run(
                Fuzz.Target.PATTERNS,
                List.of("*.txt", "maze-?.txt", "*a*a*a*a*a*a*a*a*b*Q", "?".repeat(30) + "*".repeat(30), "a*b"),
                text -> {
                    NamePattern pattern = new NamePattern(text);
                    assertTrue(NamePattern.isIn(text) || pattern.matches(text));
                    boolean any = pattern.matches(name) | pattern.matches("maze-1.txt") | pattern.matches("🐛.txt");
                    return any ? text : null;
                });
    }
}
