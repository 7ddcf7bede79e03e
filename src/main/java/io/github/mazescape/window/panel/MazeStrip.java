package io.github.mazescape.window.panel;

import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.canvas.WindowLook;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;

/** The tools of the maze editor and what it says; shown only while a maze is edited. */
public final class MazeStrip extends Bar {
    private static final long serialVersionUID = 1L;
    private static final String HINT = "left button: paint   ·   right button: erase   ·   esc: done";

    private final JLabel which = label("");
    private final JButton previous = new JButton("‹");
    private final JButton next = new JButton("›");
    private final transient List<JToggleButton> brushes;
    private final JButton undo = new JButton("undo");
    private final JButton redo = new JButton("redo");
    private final JButton reset = new JButton("reset");
    private final JLabel notice = label(HINT);

    /**
     * @param ask takes what is asked of the sandbox
     * @param open asks for a maze to put in the place of this one
     * @param save asks where to save this maze
     */
    public MazeStrip(Consumer<Intent> ask, Runnable open, Runnable save) {
        which.setHorizontalAlignment(SwingConstants.CENTER);
        which.setForeground(WindowLook.TEXT);
        Consumer<Intent> use = intent -> ask.accept(controls -> {
            controls.sayOfMaze("", false);
            intent.carryOut(controls);
        });
        Consumer<Consumer<MazePainting>> edit = work -> use.accept(controls -> work.accept(controls.painting()));
        button(previous, "Goes to the previous maze.", () -> edit.accept(painting -> painting.turn(-1)));
        button(next, "Goes to the next maze.", () -> edit.accept(painting -> painting.turn(1)));
        brushes = Arrays.stream(MazeBrush.values())
                .map(brush -> button(ask, brush))
                .toList();
        ButtonGroup group = new ButtonGroup();
        brushes.forEach(group::add);
        button(undo, "Takes the last change back, here or elsewhere.", () -> use.accept(Controls::undo));
        button(redo, "Does again what was taken back.", () -> use.accept(Controls::redo));
        button(reset, "Gives up all edits of this maze.", () -> edit.accept(MazePainting::release));
        JButton opening = new JButton("open…");
        button(opening, "Puts a text maze in the place of this one.", open);
        JButton saving = new JButton("save…");
        button(saving, "Saves this maze as text.", save);
        JButton done = new JButton("done");
        button(done, "Ends editing; edited mazes stay.", () -> edit.accept(MazePainting::end));
        // What is said may begin with the name of a file, and names may look like HTML.
        notice.putClientProperty("html.disable", true);
        notice.setMinimumSize(new Dimension(0, ROW));
        List<Component> first = new ArrayList<>(List.of(previous, fixed(which, "maze 999 of 999"), next, gap()));
        first.addAll(brushes);
        first.addAll(List.of(Box.createHorizontalGlue(), done));
        addRow(first.toArray(Component[]::new));
        addRow(undo, redo, reset, gap(), opening, saving, gap(), notice);
        setVisible(false);
    }

    private static JToggleButton button(Consumer<Intent> ask, MazeBrush brush) {
        JToggleButton button = new JToggleButton(brush.name().toLowerCase(Locale.ROOT), new Painted(brush));
        String tip = switch (brush) {
            case WALL -> "Paints walls.";
            case CORRIDOR -> "Paints corridors without pellets.";
            case PELLET -> "Paints corridors with pellets.";
            case START -> "Moves the start; a click on the start turns it.";
        };
        button(button, tip, () -> ask.accept(controls -> controls.painting().brush(brush)));
        return button;
    }

    /** Shows the editor as it is in a frame, or nothing while no maze is edited. */
    public void show(Frame frame) {
        MazePainting.Mazes mazes = frame.mazes();
        int place = mazes.editing();
        if (place >= 0) {
            which.setText("maze " + (place + 1) + " of " + mazes.all().size());
            previous.setEnabled(mazes.all().size() > 1);
            next.setEnabled(mazes.all().size() > 1);
            brushes.get(mazes.brush().ordinal()).setSelected(true);
            undo.setEnabled(frame.undo().undo());
            redo.setEnabled(frame.undo().redo());
            reset.setEnabled(mazes.edited().contains(place));
            String news = frame.news().ofMaze();
            notice.setText(news.isEmpty() ? HINT : news);
            notice.setToolTipText(news.isEmpty() ? null : news);
            Color said = frame.news().ofMazeRefused() ? WindowLook.WRONG : WindowLook.TEXT;
            notice.setForeground(news.isEmpty() ? WindowLook.DIM : said);
        }
        setVisible(place >= 0);
    }

    /** A cell as a brush paints it. */
    private record Painted(MazeBrush brush) implements Icon {
        private static final int SIDE = 12;

        @Override
        public void paintIcon(Component on, Graphics g, int x, int y) {
            Graphics2D pen = (Graphics2D) g.create();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(brush == MazeBrush.WALL ? WindowLook.DIM : WindowLook.GROUND);
            pen.fillRect(x, y, SIDE, SIDE);
            if (brush == MazeBrush.PELLET) {
                pen.setColor(WindowLook.WARM);
                pen.fillOval(x + 3, y + 3, SIDE - 6, SIDE - 6);
            } else if (brush == MazeBrush.START) {
                pen.setColor(WindowLook.ACCENT);
                pen.fillPolygon(
                        new int[] {x + 3, x + SIDE - 2, x + 3}, new int[] {y + 2, y + SIDE / 2, y + SIDE - 2}, 3);
            }
            pen.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIDE;
        }

        @Override
        public int getIconHeight() {
            return SIDE;
        }
    }
}
