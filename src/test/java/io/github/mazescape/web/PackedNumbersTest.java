package io.github.mazescape.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {
    @Test
    void numbersReadBackAndOthersAreNotTakenForThem() {
        SplittableRandom random = new SplittableRandom(7);
        char[] numbers = new char[5000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (char) (i < 2000 ? 40_000 : random.nextInt(1 << 16));
        }
        String text = PackedNumbers.words(numbers);
        assertArrayEquals(numbers, PackedNumbers.words(text, numbers.length).orElseThrow());
        assertEquals(Optional.empty(), PackedNumbers.words(text, numbers.length - 1));
        assertEquals(Optional.empty(), PackedNumbers.words(text, numbers.length + 1));
        assertEquals(
                Optional.empty(), PackedNumbers.words(text.substring(0, text.length() / 2 / 4 * 4), numbers.length));
        assertEquals(Optional.empty(), PackedNumbers.words("<script>", numbers.length));
    }

    @Test
    void equalNeighboursTakeLittleRoom() {
        assertTrue(PackedNumbers.words(new char[1 << 16]).length() < 2000);
    }
}
