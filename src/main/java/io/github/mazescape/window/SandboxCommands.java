package io.github.mazescape.window;

import io.github.mazescape.draw.sandbox.HelpModel;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.window.canvas.SandboxCanvas;
import io.github.mazescape.window.command.Command;
import io.github.mazescape.window.command.CommandList;
import io.github.mazescape.window.command.Menu;
import io.github.mazescape.window.command.SettingChoices;
import io.github.mazescape.window.files.FindChoices;
import io.github.mazescape.window.files.SandboxFiles;
import io.github.mazescape.window.panel.SidePanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to do in the sandbox, and what the pointer does. */
public final class SandboxCommands {
    private static final String OTHER_SEEDS = "4";

    private SandboxCommands() {}

    /** What the pointer does, for the help. */
    public static final List<HelpModel.Group> GESTURES = List.of(
            new HelpModel.Group(
                    "Pointer on the landscape",
                    List.of(
                            new HelpModel.Entry("wheel", "zoom at the pointer"),
                            new HelpModel.Entry("hold still", "zoom in, right button: out"),
                            new HelpModel.Entry("drag", "move about"),
                            new HelpModel.Entry("shift + drag", "zoom to a box"),
                            new HelpModel.Entry("click", "watch this pixel's agent"),
                            new HelpModel.Entry("ctrl + click", "beside it, and the line"),
                            new HelpModel.Entry("double click", "move to the middle"))),
            new HelpModel.Group(
                    "Pointer with the brush (q)",
                    List.of(
                            new HelpModel.Entry("on the landscape", "its agents run in the maze"),
                            new HelpModel.Entry("on the maze", "pixels that go there light up"),
                            new HelpModel.Entry("right button", "erase"),
                            new HelpModel.Entry("wheel", "size; on the maze: the way"))),
            new HelpModel.Group(
                    "Pointer elsewhere",
                    List.of(
                            new HelpModel.Entry("on the chart", "values; click: go back"),
                            new HelpModel.Entry("wheel there", "zoom time"),
                            new HelpModel.Entry("on the maze", "paint it while editing"),
                            new HelpModel.Entry("right button", "erase while editing"),
                            new HelpModel.Entry("drop a file", "a maze, a picture, a run folder"))));

    /** All commands, in the order of the menus. */
    public static CommandList of(Sandbox sandbox, SandboxCanvas sketch, SandboxWindow window) {
        SandboxFiles files = window.files();
        SettingChoices choices = new SettingChoices(sandbox);
        List<Command> commands = new ArrayList<>();
        Menu file = new Menu("File", sandbox, commands);
        file.item("Open a run", "", "Goes to the last generation of a run folder; you can also drop one on the window.")
                .does(window::openRun);
        file.item("Save the run", "", "Writes the run until now into a run folder, which every command reads.")
                .does(window.runs()::save);
        file.item("Copy bookmark", "ctrl+c", "Puts this moment into the clipboard as one line.")
                .does(files::copyBookmark);
        file.item("Paste bookmark", "ctrl+v", "Goes to the moment in the clipboard.")
                .does(files::pasteBookmark);
        file.item("Save picture", "s", "Saves the landscape of this moment with its bookmark; again: cancels.")
                .does(files::savePicture);
        file.item("Save figure", "shift+s", "Saves it for print, with axes, colour bar and caption; again: cancels.")
                .does(files::saveFigure);
        file.item("Export numbers", "n", "Saves the numbers behind the landscape for NumPy; again: cancels.")
                .does(files::exportNumbers);
        file.item("Keep this find", "", "Keeps what the landscape shows, to come back to it at any time.")
                .does(window.finds()::keep);
        file.item("Finds", "", "What you kept.")
                .offers(FindChoices.of(window.finds(), window::open, window::showFinds));
        file.item("Record a GIF", "g", "Films the sandbox frame by frame, or ends the film.")
                .toggles(() -> window.record("gif"), sketch.film()::on);
        file.item("Record an MP4", "shift+g", "Films the sandbox frame by frame, or ends the film.")
                .toggles(() -> window.record("mp4"), sketch.film()::on);
        file.item("Quit", "ctrl+q", "Ends the program.").does(window::quit);

        Menu run = new Menu("Run", sandbox, commands);
        run.item("Pause", "space", "Pauses evolution, or lets it go on.")
                .toggles(sketch.film()::togglePause, sketch.film()::paused);
        run.item("One generation", "→", "Pauses and evolves one generation.")
                .asks(controls -> controls.run().step());
        run.item("One back", "←", "Goes back one generation.").asks(controls -> controls.goBy(-1));
        run.item("Faster", "+", "Evolves faster, at the upper end as fast as it goes.")
                .asks(controls -> controls.run().changeSpeed(1));
        run.item("Slower", "-", "Evolves slower.")
                .asks(controls -> controls.run().changeSpeed(-1));
        run.item("To the newest", "end", "Goes to the newest generation and on from there.")
                .asks(Controls::live);
        run.item("Branch here", "b", "Gives up all later generations, to go on otherwise.")
                .asks(Controls::branch);
        run.item("Other seeds", "shift+d", "Evolves four runs of other seeds beside this one, faint on the chart.")
                .toggles(
                        () -> sandbox.ask(SandboxCommands::otherSeeds),
                        () -> sandbox.frame().run().settings().integer(Parameters.VIEW_SEEDS) > 0);
        run.item("Start again", "ctrl+r", "Begins the run anew.").asks(Controls::restart);
        run.item("Preset", "", "Begins a new run with named settings.").offers(choices.presets());
        run.item("Undo", "ctrl+z", "Takes the last change back: of settings, a maze, a branch, an adoption, a new run.")
                .asks(Controls::undo);
        run.item("Redo", "ctrl+y", "Does again what was taken back.").asks(Controls::redo);

        Menu plane = new Menu("Landscape", sandbox, commands);
        plane.item("Follow the champion", "f", "Keeps the landscape around the champion, or where it is.")
                .toggles(
                        () -> sandbox.ask(controls -> controls.plane().toggleFollowing()),
                        () -> sandbox.frame().look().viewpoint().following());
        plane.item("Home", "home", "Shows the whole plane around its centre.")
                .asks(controls -> controls.view().home(Sandbox.millis()));
        plane.item("Nearest border", "j", "Goes to the border of behaviour nearest to the middle.")
                .asks(controls -> controls.plane().toBorder());
        plane.item("Back", "backspace", "Goes back to the view before.")
                .asks(controls -> controls.plane().back());
        plane.item("Forward", "shift+backspace", "Goes forward to the view after.")
                .asks(controls -> controls.plane().forward());
        plane.item("New directions", "r", "Draws new directions for the plane.")
                .asks(controls -> controls.plane().newDirections());
        plane.item("Directions before", "shift+r", "Takes the last draw of directions again.")
                .asks(controls -> controls.plane().lastDirections());
        plane.item(
                        "Kind of directions",
                        "d",
                        "Path, random, principal components, champions, weights, two units, other seeds.")
                .chooses(Parameters.LANDSCAPE_DIRECTIONS);
        plane.item(
                        "Mark other seeds",
                        "shift+a",
                        "Champions of two other seeds: hollow as evolved, filled their nearest symmetric copies.")
                .flips(Parameters.VIEW_COPIES);
        plane.item("Pick an individual", "i", "Picks the dot under the pointer; three make a plane.")
                .does(sketch::pickIndividual);
        plane.item("Travel", "t", "Lets the slice travel along the third direction, or stops it.")
                .toggles(sketch.travel()::toggle, sketch.travel()::on);

        plane.item(
                        "Nothing else",
                        "shift+enter",
                        "Shows the landscape over the whole screen, as in a lecture hall, or all again.")
                .toggles(window::toggleAlone, sketch::alone);
        plane.item("Zoom in", "z", "Zooms in at the pointer for as long as the key is held.")
                .does(() -> sketch.zoom(1));
        plane.item("Zoom out", "shift+z", "Zooms out at the pointer for as long as the key is held.")
                .does(() -> sketch.zoom(-1));
        plane.item("Brush", "q", "Takes the brush, which links landscape and maze, or lays it down.")
                .toggles(
                        () -> sandbox.ask(controls -> controls.brush().toggle()),
                        () -> sandbox.frame().brush().on());
        plane.item("Smaller brush", "[", "Makes the brush smaller.")
                .asks(controls -> controls.brush().grow(-1));
        plane.item("Larger brush", "]", "Makes the brush larger.")
                .asks(controls -> controls.brush().grow(1));
        plane.item(
                        "Way from painted cells",
                        "",
                        "All who come there, or those who turn left, go on, turn right, turn back.")
                .asks(controls -> controls.brush().turnWay(1));

        plane.item("Edge pilot", "w", "Zooms by itself along the border where behaviour changes most, or stops.")
                .toggles(
                        () -> sandbox.ask(controls -> controls.plane().togglePilot()),
                        () -> sandbox.frame().look().edges().piloting());

        Menu colours = new Menu("Colours", sandbox, commands);
        colours.item("Layer", "l", "Fitness, its error, cells, behaviour, likeness, differences, memory, robustness.")
                .chooses(Parameters.LANDSCAPE_LAYER);
        colours.item("Palette", "p", "The colours from the lowest value to the highest.")
                .chooses(Parameters.VIEW_PALETTE);
        colours.item("Palette from a file", "", "Takes the colours of a text file with a colour in each line.")
                .does(window::openPalette);
        colours.item("Scale", "c", "Half by value and half by rank, linear, logarithmic, or by rank.")
                .chooses(Parameters.VIEW_SCALE);
        colours.item("Relief", "e", "Lights the slopes from the upper left.").flips(Parameters.VIEW_RELIEF);
        colours.item("Contours", "o", "Draws lines of equal value.").flips(Parameters.VIEW_CONTOURS);
        colours.item("Read the borders", "shift+j", "Says how much of a picture is borders, and their dimension.")
                .flips(Parameters.VIEW_READING);
        colours.item("Terrain in 3-D", "3", "Shows the landscape as a terrain in a window of its own, or closes that.")
                .does(window::terrain);

        Menu subject = new Menu("Subject", sandbox, commands);
        subject.item("Pin", "k", "Keeps the subject as B, so that another can stand beside it.")
                .asks(controls -> controls.watched().pin());
        subject.item("Adopt", "a", "Puts the subject into the population.")
                .asks(controls -> controls.watched().adopt());
        subject.item("Back to the champion", "x", "Lets go of the subjects.").asks(controls -> {
            controls.watched().watchChampion();
            controls.plane().unpick();
            controls.lineage().ofChampion();
        });
        subject.item("Lineage", "y", "Shows the ancestors of the champion, or of the dot picked by i, in one maze.")
                .toggles(
                        () -> sandbox.ask(controls ->
                                controls.lineage().toggle(controls.plane().picked())),
                        () -> sandbox.frame().lineage() != null);

        Menu network = new Menu("Network", sandbox, commands);
        network.item(
                        "Forget every n steps",
                        "u",
                        "Lets what is shown lose its memory: every 1, 2, 3, 5, … steps, or never.")
                .asks(controls -> controls.watched().forgetOtherwise());
        network.item("Lost without", "shift+u", "Colours weights and units by the fitness that is lost without each.")
                .flips(Parameters.VIEW_KNOCKOUT);
        network.item("Sensors off", "", "Turns a sensor off in what is shown, or on again.")
                .offers(choices.mutedSensors());

        Menu maze = new Menu("Maze", sandbox, commands);
        maze.item("Next maze", "m", "Watches the next maze of the task.")
                .asks(controls -> controls.watched().turnMaze(1));
        maze.item("Maze before", "shift+m", "Watches the maze before.")
                .asks(controls -> controls.watched().turnMaze(-1));
        maze.item("Forage in", "", "Puts all individuals into a maze of mazes/, or into generated ones.")
                .offers(window.mazes().choices());
        maze.item("Edit the maze", "ctrl+e", "Paints walls and pellets in the running maze.")
                .toggles(window::editMaze, () -> sandbox.frame().mazes().editing() >= 0);
        maze.item("Open a maze", "ctrl+o", "Puts a text maze in the place of the running one.")
                .does(window::openMaze);
        maze.item("Save the maze", "ctrl+s", "Saves the running maze as text.").does(window::saveMaze);

        Menu machines = new Menu("Machines", sandbox, commands);
        machines.item("Machines at work", "f2", "Who evaluates, how fast, and how to lend one more machine.")
                .toggles(() -> window.toggle(SidePanel.Tab.MACHINES), () -> window.shows(SidePanel.Tab.MACHINES));

        Menu help = new Menu("Help", sandbox, commands);
        help.item("About this", "f1", "What it is, how to use it, things to notice, things to try.")
                .toggles(() -> window.toggle(SidePanel.Tab.ABOUT), () -> window.shows(SidePanel.Tab.ABOUT));
        help.item("Side panel", "tab", "Shows the settings and what there is to read, or hides them.")
                .toggles(window::togglePanel, window::panelShown);
        help.item("Keys and gestures", "h", "Shows all keys and gestures, or hides them.")
                .does(sketch::toggleHelp);
        help.item("Next view of the tour", "v", "Goes to the next of six views worth seeing.")
                .does(window.tour()::next);
        help.item("View of the tour before", "shift+v", "Goes back to the view before in the tour.")
                .does(window.tour()::previous);
        return new CommandList(commands);
    }

    private static void otherSeeds(Controls controls) {
        boolean on = controls.settings().integer(Parameters.VIEW_SEEDS) == 0;
        controls.change(Map.of(Parameters.VIEW_SEEDS, on ? OTHER_SEEDS : "0"));
        controls.say(on ? OTHER_SEEDS + " runs of other seeds evolve beside this one" : "other seeds off");
    }
}
