package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.live.Simulation;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** The mouse on the sandbox's canvas: hands what it does on to the landscape, the maze, or the chart, by where it is [px]. For the drawing thread. */
final class CanvasMouse {
    private final Simulation simulation;
    private final LandscapePointer landscape;
    private final MazeEditorMouse maze;
    private final ReplayPlayer player;
    private boolean scrubbing;

    CanvasMouse(Simulation simulation, MazeEditorMouse maze, ReplayPlayer player) {
        this.simulation = simulation;
        this.maze = maze;
        this.player = player;
        landscape = new LandscapePointer(simulation.control(), simulation::pick);
    }

    void moved(SandboxLayout layout, int x, int y) {
        landscape.move(layout.picture(), x, y);
        maze.moved(layout.maze(), x, y);
    }

    void left() {
        landscape.move(new Box(0, 0, 0, 0), -1, -1);
    }

    void pressed(SandboxLayout layout, MouseEvent event) {
        int x = event.getX();
        int y = event.getY();
        if (layout.picture().contains(x, y)) {
            landscape.press(x, y, event.isShiftDown(), event.isControlDown());
        } else if (layout.maze().contains(x, y)) {
            maze.pressed(layout.maze(), x, y, event.getButton() == PConstants.RIGHT, player.maze());
        } else {
            scrubbing = scrub(layout, x, y);
        }
    }

    private boolean scrub(SandboxLayout layout, int x, int y) {
        OptionalLong generation = ChartPanel.generationAt(layout.chart(), simulation.chart(), x, y);
        generation.ifPresent(number -> simulation.evolution().goTo(number));
        return generation.isPresent();
    }

    void dragged(SandboxLayout layout, int x, int y) {
        if (landscape.busy()) {
            landscape.drag(layout.picture(), x, y, Simulation.millis());
            simulation.publishSoon();
        } else if (scrubbing) {
            scrub(layout, x, y);
        } else {
            maze.dragged(layout.maze(), x, y);
        }
    }

    void released(SandboxLayout layout, int x, int y) {
        scrubbing = false;
        maze.released();
        if (landscape.busy()) {
            landscape.release(layout.picture(), x, y, Simulation.millis());
            simulation.publishSoon();
        }
    }

    void clickedTwice(SandboxLayout layout, int x, int y) {
        if (layout.picture().contains(x, y)) {
            landscape.doubleClick(layout.picture(), x, y, Simulation.millis());
            simulation.publishSoon();
        }
    }

    void wheel(SandboxLayout layout, int x, int y, int notches) {
        if (layout.picture().contains(x, y)) {
            landscape.wheel(layout.picture(), x, y, notches, Simulation.millis());
            simulation.publishSoon();
        }
    }

    /** The box that is being taken in the landscape, or null. */
    LandscapeMarks.@Nullable Selection selection(Box picture) {
        Box box = landscape.selection(picture);
        if (box == null) {
            return null;
        }
        LandscapeMarks.Spot one = LandscapePanel.nearestSpot(picture, box.x(), box.y());
        LandscapeMarks.Spot other = LandscapePanel.nearestSpot(picture, box.right(), box.bottom());
        return new LandscapeMarks.Selection(one.u(), one.v(), other.u(), other.v());
    }
}
