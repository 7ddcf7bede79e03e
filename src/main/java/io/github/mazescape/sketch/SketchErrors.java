package io.github.mazescape.sketch;

import io.github.mazescape.input.PlainText;
import java.util.List;

/**
 * What is wrong with a sketch's text, in lines as compilers write them: {@code Name.pde:LINE: message}, in the order of the text. Checked,
 * since there are several and whoever compiles a sketch shows them all.
 */
public final class SketchErrors extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    SketchErrors(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        this.lines = lines.stream().map(PlainText::line).toList();
    }

    /** One line an error. */
    public List<String> lines() {
        return lines;
    }
}
