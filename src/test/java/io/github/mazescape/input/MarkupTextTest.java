package io.github.mazescape.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTextTest {
    @Test
    void aTextCannotLeaveItsElementOrItsAttribute() {
        assertEquals(
                "&lt;/b&gt;&lt;i title=&#39;x&#39; onload=&quot;y&quot;&gt;&amp;",
                MarkupText.escaped("</b><i title='x' onload=\"y\">&"));
    }

    @Test
    void whatIsNotSeenBecomesASpace() {
        assertEquals("a b c d e f", MarkupText.escaped("a\u202eb\u2028c\nd\0e\ud800f"));
        assertEquals("π–\ud83d\ude00", MarkupText.escaped("π–\ud83d\ude00"));
    }
}
