package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.PlainText;
import java.util.List;

/**
 * The errors in a sketch's text. Each line is {@code Name.pde:LINE: message}, in the order of the text. Checked, since
 * there are several of them and the command that compiles a sketch prints them all.
 */
public final class SketchErrors extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    SketchErrors(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        this.lines = lines.stream().map(PlainText::line).toList();
    }

    /** One line for each error. */
    public List<String> lines() {
        return lines;
    }
}
