package io.github.mazescape.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ByteOrderMarkTest {
    @Test
    void onlyTheFirstMarkGoes() {
        assertEquals("a", ByteOrderMark.without("\ufeffa"));
        assertEquals("\ufeffa", ByteOrderMark.without("\ufeff\ufeffa"));
        assertEquals("a\ufeff", ByteOrderMark.without("a\ufeff"));
        assertEquals("", ByteOrderMark.without(""));
    }
}
