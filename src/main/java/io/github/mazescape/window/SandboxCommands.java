package io.github.mazescape.window;

import io.github.mazescape.draw.sandbox.HelpModel;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.window.canvas.SandboxCanvas;
import io.github.mazescape.window.command.Command;
import io.github.mazescape.window.command.CommandList;
import io.github.mazescape.window.files.SandboxFiles;
import java.util.List;

/** What there is to do in the sandbox, and what the pointer does. */
public final class SandboxCommands {
    private SandboxCommands() {}

    /** What the pointer does, for the help. */
    public static final List<HelpModel.Group> GESTURES = List.of(
            new HelpModel.Group(
                    "Pointer on the landscape",
                    List.of(
                            new HelpModel.Entry("wheel", "zoom at the pointer"),
                            new HelpModel.Entry("drag", "move about"),
                            new HelpModel.Entry("shift + drag", "zoom to a box"),
                            new HelpModel.Entry("click", "watch this pixel's agent"),
                            new HelpModel.Entry("ctrl + click", "watch it beside the first"),
                            new HelpModel.Entry("double click", "move to the middle"))),
            new HelpModel.Group(
                    "Pointer elsewhere",
                    List.of(
                            new HelpModel.Entry("on the chart", "go back to a generation"),
                            new HelpModel.Entry("on the maze", "paint it while editing"),
                            new HelpModel.Entry("right button", "erase while editing"),
                            new HelpModel.Entry("drop a file", "a text maze, or a bookmark"))));

    /** All commands, in the order of the menus. */
    public static CommandList of(Sandbox sandbox, SandboxCanvas sketch, SandboxWindow window) {
        SandboxFiles files = window.files();
        return new CommandList(List.of(
                Command.of(
                        "File",
                        "Copy bookmark",
                        "ctrl+c",
                        "Puts this moment into the clipboard as one line.",
                        files::copyBookmark),
                Command.of(
                        "File",
                        "Paste bookmark",
                        "ctrl+v",
                        "Goes to the moment in the clipboard.",
                        files::pasteBookmark),
                Command.of(
                        "File",
                        "Save picture",
                        "s",
                        "Saves the landscape as a picture that carries its bookmark.",
                        files::savePicture),
                Command.of(
                        "File",
                        "Export numbers",
                        "n",
                        "Saves the numbers behind the landscape for NumPy.",
                        files::exportNumbers),
                Command.toggle(
                        "File",
                        "Record a GIF",
                        "g",
                        "Films the sandbox frame by frame, or ends the film.",
                        () -> window.record("gif"),
                        sketch.film()::on),
                Command.toggle(
                        "File",
                        "Record an MP4",
                        "shift+g",
                        "Films the sandbox frame by frame, or ends the film.",
                        () -> window.record("mp4"),
                        sketch.film()::on),
                Command.of("File", "Quit", "ctrl+q", "Ends the program.", window::quit),
                Command.toggle(
                        "Run",
                        "Pause",
                        "space",
                        "Pauses evolution, or lets it go on.",
                        sketch.film()::togglePause,
                        sketch.film()::paused),
                Command.of(
                        "Run",
                        "One generation",
                        "→",
                        "Pauses and evolves one generation.",
                        ask(sandbox, Controls::step)),
                Command.of(
                        "Run",
                        "One back",
                        "←",
                        "Goes back one generation.",
                        ask(sandbox, controls -> controls.goBy(-1))),
                Command.of(
                        "Run",
                        "Faster",
                        "+",
                        "Evolves faster, at the upper end as fast as it goes.",
                        ask(sandbox, controls -> controls.changeSpeed(1))),
                Command.of("Run", "Slower", "-", "Evolves slower.", ask(sandbox, controls -> controls.changeSpeed(-1))),
                Command.of(
                        "Run",
                        "To the newest",
                        "end",
                        "Goes to the newest generation and on from there.",
                        ask(sandbox, Controls::live)),
                Command.of(
                        "Run",
                        "Branch here",
                        "b",
                        "Gives up all later generations, to go on otherwise.",
                        ask(sandbox, Controls::branch)),
                Command.of("Run", "Start again", "ctrl+r", "Begins the run anew.", ask(sandbox, Controls::restart)),
                Command.of(
                        "Run",
                        "Undo",
                        "ctrl+z",
                        "Takes the last change back: of settings, a maze, a branch, an adoption, a new run.",
                        ask(sandbox, Controls::undo)),
                Command.of("Run", "Redo", "ctrl+y", "Does again what was taken back.", ask(sandbox, Controls::redo)),
                Command.toggle(
                        "Landscape",
                        "Follow the champion",
                        "f",
                        "Keeps the landscape around the champion, or where it is.",
                        ask(sandbox, Controls::toggleFollowing),
                        () -> sandbox.frame().look().viewpoint().following()),
                Command.of(
                        "Landscape",
                        "Home",
                        "home",
                        "Shows the whole plane around its centre.",
                        ask(sandbox, controls -> controls.view().home(Sandbox.millis()))),
                Command.of(
                        "Landscape",
                        "Back",
                        "backspace",
                        "Goes back to the view before.",
                        ask(sandbox, Controls::back)),
                Command.of(
                        "Landscape",
                        "Forward",
                        "shift+backspace",
                        "Goes forward to the view after.",
                        ask(sandbox, Controls::forward)),
                Command.of(
                        "Landscape",
                        "New directions",
                        "r",
                        "Draws new directions for the plane.",
                        ask(sandbox, Controls::newDirections)),
                Command.of(
                        "Landscape",
                        "Directions before",
                        "shift+r",
                        "Takes the last draw of directions again.",
                        ask(sandbox, Controls::lastDirections)),
                Command.of(
                        "Landscape",
                        "Kind of directions",
                        "d",
                        "Random, principal components, champions, or two weights.",
                        ask(sandbox, controls -> controls.nextChoice(Parameters.LANDSCAPE_DIRECTIONS))),
                Command.of(
                        "Landscape",
                        "Pick an individual",
                        "i",
                        "Picks the dot under the pointer; three make a plane.",
                        sketch::pickIndividual),
                Command.toggle(
                        "Landscape",
                        "Travel",
                        "t",
                        "Lets the slice travel along the third direction, or stops it.",
                        sketch.travel()::toggle,
                        sketch.travel()::on),
                Command.of(
                        "Colours",
                        "Layer",
                        "l",
                        "Fitness, its error, visited cells, behaviour, or the difference.",
                        ask(sandbox, controls -> controls.nextChoice(Parameters.LANDSCAPE_LAYER))),
                Command.of(
                        "Colours",
                        "Palette",
                        "p",
                        "Another palette.",
                        ask(sandbox, controls -> controls.nextChoice(Parameters.VIEW_PALETTE))),
                Command.of(
                        "Colours",
                        "Scale",
                        "c",
                        "Linear, logarithmic, or equalised.",
                        ask(sandbox, controls -> controls.nextChoice(Parameters.VIEW_SCALE))),
                Command.toggle(
                        "Colours",
                        "Relief",
                        "e",
                        "Lights the slopes from the upper left.",
                        ask(sandbox, controls -> controls.flip(Parameters.VIEW_RELIEF)),
                        () -> sandbox.frame().run().settings().flag(Parameters.VIEW_RELIEF)),
                Command.toggle(
                        "Colours",
                        "Contours",
                        "o",
                        "Draws lines of equal value.",
                        ask(sandbox, controls -> controls.flip(Parameters.VIEW_CONTOURS)),
                        () -> sandbox.frame().run().settings().flag(Parameters.VIEW_CONTOURS)),
                Command.of(
                        "Colours",
                        "Terrain in 3-D",
                        "3",
                        "Shows the landscape as a terrain in a window of its own, or closes that.",
                        window::terrain),
                Command.of(
                        "Subject",
                        "Pin",
                        "k",
                        "Keeps the subject as B, so that another can stand beside it.",
                        ask(sandbox, Controls::pin)),
                Command.of(
                        "Subject",
                        "Adopt",
                        "a",
                        "Puts the subject into the population.",
                        ask(sandbox, Controls::adopt)),
                Command.of(
                        "Subject",
                        "Back to the champion",
                        "x",
                        "Lets go of the subjects.",
                        ask(sandbox, Controls::watchChampion)),
                Command.of(
                        "Maze",
                        "Next maze",
                        "m",
                        "Watches the next maze of the task.",
                        ask(sandbox, controls -> controls.turnMaze(1))),
                Command.of(
                        "Maze",
                        "Maze before",
                        "shift+m",
                        "Watches the maze before.",
                        ask(sandbox, controls -> controls.turnMaze(-1))),
                Command.toggle(
                        "Maze",
                        "Edit the maze",
                        "ctrl+e",
                        "Paints walls and pellets in the running maze.",
                        window::editMaze,
                        () -> sandbox.frame().mazes().editing() >= 0),
                Command.of(
                        "Maze",
                        "Open a maze",
                        "ctrl+o",
                        "Puts a text maze in the place of the running one.",
                        window::openMaze),
                Command.of("Maze", "Save the maze", "ctrl+s", "Saves the running maze as text.", window::saveMaze),
                Command.toggle(
                        "Help",
                        "Settings panel",
                        "tab",
                        "Shows the panel of settings, or hides it.",
                        window::togglePanel,
                        window::panelShown),
                Command.of(
                        "Help",
                        "Keys and gestures",
                        "h",
                        "Shows all keys and gestures, or hides them.",
                        sketch::toggleHelp),
                Command.of(
                        "Help",
                        "Next view of the tour",
                        "v",
                        "Goes to the next of six views worth seeing.",
                        window::tour)));
    }

    private static Runnable ask(Sandbox sandbox, Intent intent) {
        return () -> sandbox.ask(intent);
    }
}
