package io.github.mazescape.window.files;

import io.github.mazescape.draw.colour.PaletteFile;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameter;
import java.nio.file.Path;
import java.util.Map;

/** Colours the landscape by a palette from a text file, read on the threads that write files. For any thread. */
public final class PaletteOpening {
    private final Sandbox sandbox;
    private final MazeDialogs dialogs;
    private final FileWriting writing;

    public PaletteOpening(Sandbox sandbox, MazeDialogs dialogs, FileWriting writing) {
        this.sandbox = sandbox;
        this.dialogs = dialogs;
        this.writing = writing;
    }

    /** Asks which file to open. */
    public void open() {
        dialogs.openAny("Open a palette: a text file with a colour in each line", this::open);
    }

    /** Takes the palette of a file, or says why not. */
    void open(Path file) {
        writing.read(() -> {
            try {
                Map<Parameter, String> colours = PaletteFile.settings(file);
                sandbox.ask(controls -> controls.change(colours));
            } catch (InputException e) {
                sandbox.ask(controls -> controls.say(String.valueOf(e.getMessage())));
            }
        });
    }
}
