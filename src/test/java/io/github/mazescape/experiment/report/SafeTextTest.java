package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void markupOfAPageBecomesText() {
        assertEquals(
                "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;",
                SafeText.html("<script>alert('1')</script> & \""));
    }

    @Test
    void markupOfMarkdownBecomesText() {
        assertEquals("\\*a\\* \\[b\\](c) \\|", SafeText.markdown("*a* [b](c) |"));
        assertEquals("&lt;img src=x\\>", SafeText.markdown("<img src=x>"));
    }

    @Test
    void aHyphenBeforeANumberIsAMinusUnlessItJoins() {
        assertEquals(
                "−0.37 (−0.5 to 1e-6), steps 5-10, seed-1, 2110.-1",
                SafeText.prose("-0.37 (-0.5 to 1e-6), steps 5-10, seed-1, 2110.-1"));
    }

    @Test
    void whatIsNotSeenBecomesASpace() {
        assertEquals("a b c d", SafeText.html("a\u202eb\nc\u0000d"));
        assertEquals("a b", SafeText.markdown("a\u2028b"));
    }
}
