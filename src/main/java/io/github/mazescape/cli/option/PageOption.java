package io.github.mazescape.cli.option;

import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.web.FilePage;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of a page beside a file. */
public final class PageOption {
    @Option(
            names = "--web",
            description = "Also write a page beside it, of the same name but .html, which any browser opens.")
    private boolean wanted;

    /** Refuses a file that no page can show, before it is made. */
    public void check(Path file) {
        if (wanted) {
            FilePage.of(file);
        }
    }

    /** Writes the page of a file that was made, if one is wanted. */
    public void write(Path file, String title, List<String> facts, boolean quiet) {
        if (!wanted) {
            return;
        }
        Path page = new FilePage(title, facts).write(file);
        if (!quiet) {
            Terminal.say(page + ": any browser opens it");
        }
    }
}
