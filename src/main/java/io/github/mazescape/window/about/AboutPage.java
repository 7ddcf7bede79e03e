package io.github.mazescape.window.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages, in their order. */
enum AboutPage {
    WHAT("What it is"),
    USE("Use"),
    NOTICE("Notice"),
    TRY("Try");

    private final String title;

    AboutPage(String title) {
        this.title = title;
    }

    /** What its button says. */
    String title() {
        return title;
    }

    /** Its text, as HTML without head and body. */
    String html() {
        String file = (ordinal() + 1) + ".html";
        try (InputStream in = AboutPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " on the class path: expected it beside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
