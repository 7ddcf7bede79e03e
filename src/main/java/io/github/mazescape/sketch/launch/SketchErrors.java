package io.github.mazescape.sketch.launch;

import java.util.List;

/** The errors in a sketch's text. Each line is {@code Name.pde:LINE: message}, in the order of the text. */
public final class SketchErrors extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    SketchErrors(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        this.lines = List.copyOf(lines);
    }

    /** One line for each error. */
    public List<String> lines() {
        return lines;
    }
}
