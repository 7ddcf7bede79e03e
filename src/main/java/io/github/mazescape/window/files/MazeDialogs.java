package io.github.mazescape.window.files;

import io.github.mazescape.input.PlainText;
import java.awt.EventQueue;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/**
 * Asks which maze file or run folder to open, and where to save a maze. Needs a display. The calls return at once; the
 * answer comes on AWT's event thread, and none comes if the user thinks better of it. The folder is the one of the last
 * answer.
 */
public final class MazeDialogs implements FileQuestions {
    private volatile Path folder;

    /** @param folder where to look first */
    public MazeDialogs(Path folder) {
        this.folder = folder;
    }

    /** Asks for a maze file to open. */
    @Override
    public void open(Consumer<Path> chosen) {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = chooser("Open a maze");
            if (chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION) {
                answered(chooser.getSelectedFile().toPath(), chosen);
            }
        });
    }

    /** Asks for a file of any kind. */
    void openAny(String title, Consumer<Path> chosen) {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = new JFileChooser(folder.toFile());
            chooser.setDialogTitle(title);
            if (chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION) {
                answered(chooser.getSelectedFile().toPath(), chosen);
            }
        });
    }

    /** Asks for a run folder to open. */
    public void openFolder(Consumer<Path> chosen) {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = new JFileChooser(folder.toFile());
            chooser.setDialogTitle("Open a run folder");
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            if (chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION) {
                answered(chooser.getSelectedFile().toPath(), chosen);
            }
        });
    }

    /**
     * Asks where to save a maze. A file that is there is only given if the user said that it may be replaced.
     *
     * @param name what the file is called if the user says nothing else, as "maze-3.txt"
     */
    @Override
    public void save(String name, Consumer<Path> chosen) {
        EventQueue.invokeLater(() -> {
            JFileChooser chooser = chooser("Save the maze");
            chooser.setSelectedFile(folder.resolve(name).toFile());
            target(
                            () -> chooser.showSaveDialog(null) == JFileChooser.APPROVE_OPTION
                                    ? Optional.of(chooser.getSelectedFile()).map(File::toPath)
                                    : Optional.empty(),
                            this::mayReplace)
                    .ifPresent(file -> answered(file, chosen));
        });
    }

    private JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(folder.toFile());
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter(
                "Mazes (*.txt, *.maz, *.lay, *.map, *.xsb, *.sok)", "txt", "maz", "lay", "map", "xsb", "sok"));
        return chooser;
    }

    private boolean mayReplace(Path file) {
        Object[] answers = {"Replace", "Choose another name"};
        String question =
                "There is a file " + PlainText.line(String.valueOf(file.getFileName())) + " already. Replace it?";
        return JOptionPane.showOptionDialog(
                        null,
                        question,
                        "Save the maze",
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.WARNING_MESSAGE,
                        null,
                        answers,
                        answers[1])
                == 0;
    }

    private void answered(Path file, Consumer<Path> chosen) {
        Path parentFolder = file.toAbsolutePath().getParent();
        folder = parentFolder == null ? folder : parentFolder;
        chosen.accept(file);
    }

    /**
     * Asks for a file until there is none of that name, or it may be replaced. A name without an ending gets
     * {@code .txt}.
     *
     * @param choose asks for a file; empty ends it
     * @param mayReplace asks whether a file that is there may be replaced
     */
    static Optional<Path> target(Supplier<Optional<Path>> choose, Predicate<Path> mayReplace) {
        while (true) {
            Optional<Path> answer = choose.get().map(MazeDialogs::withEnding);
            if (answer.isEmpty()
                    || !Files.exists(answer.get(), LinkOption.NOFOLLOW_LINKS)
                    || mayReplace.test(answer.get())) {
                return answer;
            }
        }
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ".txt");
    }
}
