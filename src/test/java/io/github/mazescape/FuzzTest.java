package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzTest {
    @Test
    void allReadersTogetherAreGivenTenMillionInputs() {
        long inputs =
                Stream.of(Fuzz.Target.values()).mapToLong(Fuzz.Target::inputs).sum();
        assertTrue(inputs >= Fuzz.IN_ALL, inputs + " inputs");
    }
}
