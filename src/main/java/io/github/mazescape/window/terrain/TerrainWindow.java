package io.github.mazescape.window.terrain;

import com.jogamp.newt.opengl.GLWindow;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.landscape.Snapshot;
import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PShape;
import processing.event.MouseEvent;

/**
 * The landscape as a terrain in a window of its own, drawn by OpenGL. It always shows the newest model. Ask
 * {@link #refusal()} before opening it.
 *
 * <p>Closing hides it. Its OpenGL context lives as long as the program: Processing frees the objects of one context in
 * the next context, which crashes the program in native code.
 */
public final class TerrainWindow extends PApplet {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int FRAME_RATE = 60;
    /** The terrain's width in the units of the sketch. */
    private static final float SIDE = 470;
    /** The most cells along a side. The screen cannot show more. */
    private static final int MOST = 200;

    private final Supplier<@Nullable LandscapeModel> models;
    private @Nullable Snapshot shaped;
    private @Nullable Object shapedColouring;
    private @Nullable PShape terrain;
    private float[] heights = new float[0];
    private float yaw = 0.6f;
    private float pitch = 0.95f;
    private float zoom = 0.88f;
    private float relief = 0.32f;
    private boolean begun;

    public TerrainWindow(Supplier<@Nullable LandscapeModel> models) {
        this.models = models;
    }

    /** Says in one line why no terrain can be shown by OpenGL; empty if it can. */
    public static Optional<String> refusal() {
        if (GraphicsEnvironment.isHeadless()) {
            return Optional.of("the terrain in 3-D needs a display, and there is none");
        }
        try {
            Object there = Class.forName("com.jogamp.opengl.GLProfile")
                    .getMethod("isAvailable", String.class)
                    .invoke(null, "GL2ES2");
            if (Boolean.TRUE.equals(there)) {
                return Optional.empty();
            }
            return Optional.of("the terrain in 3-D needs OpenGL 2, which this display does not offer");
        } catch (ReflectiveOperationException | LinkageError | RuntimeException missing) {
            return Optional.of("the terrain in 3-D needs OpenGL, whose libraries could not be loaded here");
        }
    }

    /** Opens the window, or closes an open one. */
    public synchronized void toggle() {
        if (!begun) {
            begun = true;
            PApplet.runSketch(new String[] {"Terrain"}, this);
        } else if (surface.getNative() instanceof GLWindow window) {
            show(window, !window.isVisible());
        }
    }

    /**
     * Ends the window as the last step before the program ends; else JOGL would print a complaint. Not for the thread
     * that draws it.
     */
    public synchronized void end() {
        if (begun && surface.getNative() instanceof GLWindow window) {
            surface.stopThread();
            window.destroy();
            System.setErr(withoutX11List(System.err));
        }
    }

    /**
     * An error stream without the lines of JOGL that begin with X11Util. At the end of the program they list its X11
     * connections, which does not help the user.
     */
    private static PrintStream withoutX11List(PrintStream all) {
        return new PrintStream(all, true, Charset.defaultCharset()) {
            @Override
            public void println(@Nullable String line) {
                if (line == null || !line.startsWith("X11Util")) {
                    super.println(line);
                }
            }
        };
    }

    /** Shows or hides the window on a new thread. A thread that draws the window would wait for itself. */
    private static void show(GLWindow window, boolean visible) {
        new Thread(
                        () -> {
                            window.setVisible(visible);
                            if (visible) {
                                window.requestFocus();
                            }
                        },
                        "terrain's window")
                .start();
    }

    @Override
    public void settings() {
        size(WIDTH, HEIGHT, PConstants.P3D);
    }

    @Override
    public void setup() {
        surface.setTitle("Mazescape: terrain (drag turns it, the wheel zooms, + and − raise and lower, esc closes)");
        surface.setResizable(true);
        frameRate(FRAME_RATE);
    }

    @Override
    public void draw() {
        background(Theme.GROUND);
        LandscapeModel model = models.get();
        Snapshot snapshot = model == null ? null : model.snapshot();
        if (model == null || snapshot == null) {
            return;
        }
        if (snapshot != shaped || !model.colouring().equals(shapedColouring)) {
            TerrainModel built = TerrainModel.of(model);
            heights = built.heights();
            terrain = shape(snapshot, built.colours());
            shaped = snapshot;
            shapedColouring = model.colouring();
        }
        float fit = zoom * Math.min(width / (float) WIDTH, height / (float) HEIGHT);
        translate(width / 2f, height * 0.5f);
        scale(fit);
        rotateX(pitch);
        rotateZ(yaw);
        scale(1, 1, relief);
        PShape ground = terrain;
        if (ground != null) {
            shape(ground);
        }
        marks(model, snapshot);
    }

    /**
     * Builds triangles over the middles of the cells. They are lit here, so that the light stays in place while the
     * user turns the terrain.
     */
    private PShape shape(Snapshot snapshot, int[] colours) {
        int stride = Math.max(1, (Math.max(snapshot.width(), snapshot.height()) + MOST - 1) / MOST);
        PShape mesh = createShape();
        mesh.beginShape(PConstants.TRIANGLES);
        mesh.noStroke();
        for (int y = 0; y + stride < snapshot.height(); y += stride) {
            for (int x = 0; x + stride < snapshot.width(); x += stride) {
                int a = y * snapshot.width() + x;
                int b = a + stride;
                int c = a + stride * snapshot.width();
                int d = c + stride;
                float light = 1 + 4.4f * (height(d) - height(a));
                mesh.fill(lit(colours[a], Math.max(0.55f, Math.min(1.25f, light))));
                corner(mesh, snapshot, a);
                corner(mesh, snapshot, b);
                corner(mesh, snapshot, c);
                corner(mesh, snapshot, b);
                corner(mesh, snapshot, d);
                corner(mesh, snapshot, c);
            }
        }
        mesh.endShape();
        return mesh;
    }

    private static int lit(int colour, float light) {
        int red = Math.min(255, (int) ((colour >> 16 & 255) * light));
        int green = Math.min(255, (int) ((colour >> 8 & 255) * light));
        int blue = Math.min(255, (int) ((colour & 255) * light));
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private void corner(PShape mesh, Snapshot snapshot, int cell) {
        float u = (2 * (cell % snapshot.width()) + 1) / (float) snapshot.width() - 1;
        float v = (2 * (cell / snapshot.width()) + 1) / (float) snapshot.height() - 1;
        mesh.vertex(u * SIDE / 2, v * SIDE / 2, height(cell) * SIDE);
    }

    private float height(int cell) {
        return Float.isNaN(heights[cell]) ? 0 : heights[cell];
    }

    private void marks(LandscapeModel model, Snapshot snapshot) {
        strokeWeight(5);
        for (Dot dot : model.population()) {
            if (dot.inside()) {
                double opacity = Math.max(0.18, 1 / (1 + 9 * dot.distance() * dot.distance()));
                stroke(Theme.TEXT, (float) (255 * opacity));
                put(snapshot, dot, 0.012f);
            }
        }
        Dot champion = model.champion();
        if (champion != null && champion.inside()) {
            float x = (float) champion.u() * SIDE / 2;
            float y = (float) champion.v() * SIDE / 2;
            float z = height(snapshot.index(champion.u(), champion.v())) * SIDE;
            stroke(Theme.ACCENT);
            strokeWeight(2.5f);
            line(x, y, z, x, y, z + 0.25f * SIDE);
            strokeWeight(13);
            point(x, y, z + 0.25f * SIDE);
        }
    }

    private void put(Snapshot snapshot, Dot dot, float above) {
        float z = height(snapshot.index(dot.u(), dot.v())) + above;
        point((float) dot.u() * SIDE / 2, (float) dot.v() * SIDE / 2, z * SIDE);
    }

    @Override
    public void mouseDragged() {
        yaw -= (mouseX - pmouseX) * 0.008f;
        pitch = Math.max(0.1f, Math.min(1.5f, pitch - (mouseY - pmouseY) * 0.008f));
    }

    @Override
    public void mouseWheel(MouseEvent event) {
        zoom = Math.max(0.3f, Math.min(5, zoom * (float) Math.pow(1.1, -event.getCount())));
    }

    @Override
    public void keyPressed() {
        switch (key) {
            case '+', '=' -> relief = Math.min(1.5f, relief * 1.15f);
            case '-', '_' -> relief = Math.max(0.02f, relief / 1.15f);
            case PConstants.ESC -> {
                key = 0;
                exit();
            }
            default -> {}
        }
    }

    /** Processing calls this when the user closes the window. */
    @Override
    public void exit() {
        if (surface.getNative() instanceof GLWindow window) {
            show(window, false);
        }
    }
}
