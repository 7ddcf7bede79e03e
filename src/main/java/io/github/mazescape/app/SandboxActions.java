package io.github.mazescape.app;

import io.github.mazescape.landscape.Raster;
import io.github.mazescape.record.LandscapeData;
import io.github.mazescape.record.PlaneSpec;
import io.github.mazescape.record.PngPicture;
import io.github.mazescape.record.RecordException;
import io.github.mazescape.record.SandboxBookmark;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person can do with a sandbox beside moving about in it; each says in a line what it did. */
final class SandboxActions {
    private static final int MOST_UNDONE = 100;

    private static final String INCOMPLETE =
            "the landscape is not complete yet; pause evolution and wait for it, then save";

    private final Simulation simulation;
    private final Consumer<String> say;
    private final Deque<Settings> undo = new ArrayDeque<>();

    /** @param say shows a line for a few seconds */
    SandboxActions(Simulation simulation, Consumer<String> say) {
        this.simulation = simulation;
        this.say = say;
    }

    /** New random directions, or the next ones of another kind. */
    void newDirections() {
        PlaneSpec plane = simulation.control().look().plane();
        String kind = plane.directions().equals(PlaneSpec.PICKED) ? "random" : plane.directions();
        simulation.turn(kind, plane.draw() + 1);
        say.accept("directions: " + kind + ", draw " + (plane.draw() + 1));
    }

    /** The directions of the draw before. */
    void lastDirections() {
        PlaneSpec plane = simulation.control().look().plane();
        if (plane.draw() == 0) {
            say.accept("these are the first directions");
            return;
        }
        simulation.turn(plane.directions(), plane.draw() - 1);
        say.accept("directions: " + plane.directions() + ", draw " + (plane.draw() - 1));
    }

    /** The next word of a setting that is a choice. */
    void nextChoice(Parameter parameter) {
        Settings settings = simulation.settings();
        if (parameter.domain() instanceof Domain.Choice choice) {
            List<String> words = choice.words();
            int next = (words.indexOf(settings.choice(parameter)) + 1) % words.size();
            simulation.change(settings.with(parameter.key(), words.get(next)));
            say.accept(parameter.name() + ": " + words.get(next));
        }
    }

    /** The landscape follows the champion, or stays. */
    void toggleFollowing() {
        boolean following = !simulation.control().look().following();
        simulation.control().setFollowing(following);
        say.accept(following ? "the landscape follows the champion" : "the landscape stays where it is");
    }

    /** The whole plane around its origin. */
    void home() {
        simulation.control().home(Simulation.millis());
        simulation.publishSoon();
    }

    /** The look before. */
    void back() {
        say.accept(simulation.control().goBack() ? "back" : "there is no view before this one");
        simulation.publishSoon();
    }

    /** The look after. */
    void forward() {
        say.accept(simulation.control().goForward() ? "forward" : "there is no view after this one");
        simulation.publishSoon();
    }

    /** Turns a setting on or off. */
    void flip(Parameter parameter) {
        Settings settings = simulation.settings();
        boolean on = !settings.flag(parameter);
        simulation.change(settings.with(parameter.key(), String.valueOf(on)));
        say.accept(parameter.name() + (on ? " on" : " off"));
    }

    /** Makes settings hold, and remembers those before. */
    void change(Settings wanted) {
        Settings before = simulation.settings();
        Effect effect = simulation.change(wanted);
        undo.addLast(before);
        if (undo.size() > MOST_UNDONE) {
            undo.removeFirst();
        }
        if (effect == Effect.RESTARTS) {
            say.accept("a new run, for what was changed restarts it");
        }
    }

    /** Takes the last step of the maze editor back, or the last change of settings in the panel. */
    void undo() {
        if (simulation.editor().canUndo()) {
            simulation.editor().undo();
            say.accept("took back what was painted");
        } else if (undo.isEmpty()) {
            say.accept("there is nothing to take back");
        } else {
            Settings before = undo.removeLast();
            simulation.change(before);
            say.accept("took back a change of settings");
        }
    }

    /** Shows a line. */
    void say(String words) {
        say.accept(words);
    }

    /** Keeps the subject as the second. */
    void pin() {
        say.accept(simulation.subjects().pin() ? "pinned as B; click another pixel to compare" : "click a pixel first");
    }

    /** Lets go of the subjects. */
    void champion() {
        simulation.subjects().clear();
        simulation.publishSoon();
    }

    /** Goes to a generation that there has been. */
    void goTo(long generation) {
        simulation.evolution().goTo(generation);
    }

    /** Goes to the newest generation and goes on from there. */
    void live() {
        EvolutionLoop evolution = simulation.evolution();
        evolution.goTo(evolution.head());
        if (evolution.paused()) {
            evolution.togglePause();
        }
    }

    /** Gives up what came after the generation that is shown, to go on from it otherwise. */
    void branch() {
        EvolutionLoop evolution = simulation.evolution();
        long given = evolution.head() - evolution.position();
        simulation.branch();
        say.accept("branched at generation " + evolution.position()
                + (given > 0 ? "; " + given + " later generations are given up" : ""));
    }

    /** The run again from its first generation, with the settings of now. */
    void restart() {
        simulation.restart(simulation.settings());
        say.accept("a new run");
    }

    /** Puts the moment into the clipboard as a line. */
    void copyBookmark() {
        SandboxBookmark bookmark = simulation.bookmark();
        if (bookmark == null) {
            say.accept("there is nothing to bookmark before the first generation");
            return;
        }
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(bookmark.line()), null);
        say.accept("copied a bookmark of generation " + bookmark.generation() + "; ./mazescape --bookmark opens it");
    }

    /** Goes where the line in the clipboard says. */
    void pasteBookmark() {
        try {
            Object text = Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
            open(String.valueOf(text));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            say.accept("the clipboard holds no text; copy a bookmark first");
        }
    }

    /** Goes where a line says. */
    void open(String line) {
        try {
            SandboxBookmark bookmark = SandboxBookmark.of(line);
            simulation.open(bookmark);
            say.accept("opened a bookmark of generation " + bookmark.generation() + "; space goes on from there");
        } catch (RecordException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Saves the landscape as a picture that carries its bookmark, once every pixel of it is measured. */
    void savePicture() {
        Moment moment = simulation.moment();
        boolean settled = moment != null && simulation.watch().settled(moment);
        SandboxBookmark bookmark = simulation.bookmark();
        BufferedImage picture = simulation.watch().picture(simulation.settings());
        if (!settled || bookmark == null || picture == null) {
            say.accept(INCOMPLETE);
            return;
        }
        Path file = unused("mazescape", "png");
        PngPicture.Text text = new PngPicture.Text(SandboxBookmark.KEYWORD, bookmark.line());
        save(file, () -> new PictureFile(file).write(picture, List.of(text)));
    }

    /** Saves the numbers behind the landscape, for NumPy. */
    void exportNumbers() {
        Raster raster = simulation.watch().whole();
        if (raster == null) {
            say.accept(INCOMPLETE);
            return;
        }
        Path file = unused("mazescape", "npy");
        save(file, () -> LandscapeData.write(raster, file));
    }

    private void save(Path file, Runnable writing) {
        simulation.aside(() -> {
            try {
                writing.run();
                say.accept("saved " + file);
            } catch (RecordException e) {
                say.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    /** A name in the current folder that no file has yet. */
    static Path unused(String stem, String ending) {
        for (int number = 1; ; number++) {
            Path file = Path.of(String.format(Locale.ROOT, "%s-%04d.%s", stem, number, ending));
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    /** The layer to be shown next. */
    void nextLayer() {
        nextChoice(Parameters.LANDSCAPE_LAYER);
    }

    /** The point of the plane that is shown joins the population. */
    void adopt(@Nullable Subject subject) {
        if (subject == null || subject.place() == null) {
            say.accept("click a pixel first; it can then join the population");
            return;
        }
        say.accept(simulation.adopt(subject) ? "adopted " + subject.label() : "this pixel is of another run");
    }
}
