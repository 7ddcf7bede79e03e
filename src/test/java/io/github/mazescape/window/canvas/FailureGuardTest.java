package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureGuardTest {
    private final List<String> said = new ArrayList<>();
    private final FailureGuard trouble = new FailureGuard(said::add);

    @Test
    void whatGoesWellIsNotSpokenOf() {
        List<String> did = new ArrayList<>();
        trouble.kept(() -> did.add("work"));
        assertEquals(List.of("work"), did);
        assertEquals(List.of(), said);
        assertNull(trouble.last());
    }

    @Test
    void whatGoesWrongIsSaidAndKept() {
        IllegalStateException problem = new IllegalStateException("no such thing");
        trouble.kept(() -> {
            throw problem;
        });
        trouble.kept(() -> {
            throw new NullPointerException();
        });
        trouble.kept(() -> {});
        assertEquals(
                List.of("that went wrong: no such thing", "that went wrong: java.lang.NullPointerException"), said);
        assertInstanceOf(NullPointerException.class, trouble.last());
    }
}
