package io.github.mazescape.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class PageTextTest {
    @Test
    void aTextCannotLeaveItsScript() {
        String wicked = "</script><b title='x' onload=\"y\">&\u202e\u2028\\";
        String script = PageText.script(wicked);
        assertEquals(
                "\"\\u003c/script\\u003e\\u003cb title=\\u0027x\\u0027 onload=\\u0022y\\u0022\\u003e\\u0026\\u202e\\u2028\\u005c\"",
                script);
        assertFalse(script.substring(1, script.length() - 1).contains("\""));
    }

    @Test
    void dataForAScriptAreJson() {
        String data = new ScriptObject()
                .text("a", "x\ny")
                .number("b", 1e-7)
                .number("c", Double.NaN)
                .numbers("d", new double[] {1, 0.1})
                .toString();
        assertEquals("{\"a\":\"x\\u000ay\",\n\"b\":0.0000001,\n\"c\":null,\n\"d\":[1,0.1]}", data);
    }
}
