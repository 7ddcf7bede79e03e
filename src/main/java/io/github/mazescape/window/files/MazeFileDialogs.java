package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.maze.foreign.ForeignFile;
import io.github.mazescape.maze.foreign.MazeReader;
import io.github.mazescape.store.format.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Opens mazes in the editor, converted where another program wrote them, and saves them as text, on the threads that
 * write files. For any thread.
 */
public final class MazeFileDialogs {
    private final Sandbox sandbox;
    private final FileQuestions questions;
    private final FileWriting writing;

    public MazeFileDialogs(Sandbox sandbox, FileQuestions questions, FileWriting writing) {
        this.sandbox = sandbox;
        this.questions = questions;
        this.writing = writing;
    }

    /**
     * Asks which file to open, and puts its maze in the place of the one in the editor, or of another where nothing is
     * edited.
     */
    public void open(int shown) {
        if (!sandbox.frame().mazes().all().isEmpty()) {
            sayNothing();
            questions.open(file -> open(file, shown));
        }
    }

    /** Opens a file, as after it was dropped. */
    public void open(Path file, int shown) {
        writing.read(() -> {
            try {
                ForeignFile.Converted read = MazeReader.readAny(file);
                edit(shown, controls -> {
                    controls.painting().open(read.maze());
                    controls.sayOfMaze(String.join("; ", read.remarks()), false);
                });
            } catch (InputException e) {
                edit(shown, controls -> controls.sayOfMaze(String.valueOf(e.getMessage()), true));
            }
        });
    }

    private void edit(int shown, Intent intent) {
        sandbox.ask(controls -> {
            if (!controls.painting().editing()) {
                controls.painting().begin(shown);
            }
            intent.carryOut(controls);
        });
    }

    /**
     * Asks where to save the maze in the editor, or another where nothing is edited, and saves it whole or not at all.
     * Whoever answers has agreed to replace a file that is there.
     */
    public void save(int shown) {
        MazePainting.Mazes mazes = sandbox.frame().mazes();
        int place = mazes.editing() < 0 ? shown : mazes.editing();
        if (place >= mazes.all().size()) {
            return;
        }
        sayNothing();
        byte[] text = MazeText.print(mazes.all().get(place)).getBytes(StandardCharsets.UTF_8);
        questions.save(
                "maze-" + (place + 1) + ".txt",
                file -> writing.read(() -> {
                    try {
                        WholeFile.write(file, out -> out.write(text));
                        sandbox.ask(controls -> controls.sayOfMaze("saved " + file.getFileName(), false));
                    } catch (InputException e) {
                        sandbox.ask(controls -> controls.sayOfMaze(String.valueOf(e.getMessage()), true));
                    }
                }));
    }

    private void sayNothing() {
        sandbox.ask(controls -> controls.sayOfMaze("", false));
    }
}
