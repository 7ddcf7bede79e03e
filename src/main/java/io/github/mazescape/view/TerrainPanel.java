package io.github.mazescape.view;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * The landscape as a terrain with the population on it, from the same snapshot as the flat picture and in the same colours; drawn
 * without OpenGL. Heights are positions in the palette; behaviour, which has none, stands at the height of its fitness.
 */
public final class TerrainPanel {
    private static final int TRAIL = 100;
    /** How high the champion's pin stands over the ground [px]. */
    private static final int POLE = 26;

    private final DotStamps stamps = new DotStamps();
    private final LandscapeImage cells = new LandscapeImage();
    private @Nullable TerrainImage terrain;
    private @Nullable Object drawn;
    private float[] heights = new float[0];

    /** Draws the panel into a box. */
    public void draw(PGraphics g, Box box, @Nullable LandscapeModel model, Camera camera) {
        LandscapeImage.Source source = model == null ? null : model.source();
        try (Pen pen = new Pen(g)) {
            if (model == null || source == null || box.width() < 2 || box.height() < 2) {
                PanelHeader.empty(pen, box, "evaluating the first points…");
                return;
            }
            TerrainImage image = terrain;
            if (image == null || !image.fits(box.width(), box.height())) {
                image = new TerrainImage(box.width(), box.height());
                terrain = image;
                drawn = null;
            }
            Shape wanted = new Shape(source, camera);
            if (!wanted.equals(drawn)) {
                Snapshot snapshot = source.snapshot();
                heights = heights(source);
                image.draw(snapshot.width(), snapshot.height(), heights, cells.cells(source), camera);
                drawn = wanted;
            }
            pen.image(image.image(), box.x(), box.y());
            try (Pen inside = pen.within(box)) {
                marks(inside, box, model, image, source.snapshot());
            }
        }
    }

    private record Shape(LandscapeImage.Source source, Camera camera) {}

    /** The heights of a snapshot's cells, in [0, 1]; NaN is not known. */
    public static float[] heights(LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        return source == null ? new float[0] : heights(source);
    }

    private static float[] heights(LandscapeImage.Source source) {
        Layer shown = source.colouring().layer();
        Layer layer = shown == Layer.BEHAVIOUR ? Layer.FITNESS : shown;
        Snapshot snapshot = source.snapshot();
        Grading grading = Grading.of(snapshot, layer, source.colouring().scale(), source.range(), source.centre());
        float[] values = Grading.raw(snapshot, layer);
        float[] table = new float[Grading.STEPS];
        for (int step = 0; step < table.length; step++) {
            table[step] = (float) grading.position(grading.middle(step));
        }
        float[] heights = new float[values.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = !Float.isNaN(values[i]) ? table[grading.step(values[i])] : Float.NaN;
        }
        return heights;
    }

    /** The colours of a model's cells, 0xFFRRGGBB: a fresh array, empty before the first values. */
    public static int[] colours(LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        return source == null ? new int[0] : new LandscapeImage().cells(source);
    }

    private void marks(Pen pen, Box box, LandscapeModel model, TerrainImage image, Snapshot snapshot) {
        for (Dot dot : model.population()) {
            if (dot.inside()) {
                TerrainImage.Place place = place(image, snapshot, dot);
                double opacity = DotStamps.opacity(dot.distance()) * (place.seen() ? 1 : 0.25);
                stamps.put(pen, box.x() + place.x(), box.y() + place.y(), opacity);
            }
        }
        List<Dot> trail = model.trail();
        for (int i = Math.max(1, trail.size() - TRAIL); i < trail.size(); i++) {
            Dot from = trail.get(i - 1);
            Dot to = trail.get(i);
            if (from.inside() && to.inside() && !from.equals(to)) {
                TerrainImage.Place a = place(image, snapshot, from);
                TerrainImage.Place b = place(image, snapshot, to);
                double opacity = a.seen() && b.seen() ? 0.85 : 0.25;
                pen.line(
                        box.x() + a.x(),
                        box.y() + a.y(),
                        box.x() + b.x(),
                        box.y() + b.y(),
                        1.75,
                        Theme.faded(Theme.ACCENT, opacity));
            }
        }
        Dot champion = model.champion();
        if (champion != null && champion.inside()) {
            TerrainImage.Place foot = place(image, snapshot, champion);
            double x = box.x() + foot.x();
            double y = box.y() + foot.y();
            pen.line(x, y, x, y - POLE, 3.5, Theme.SHADE);
            pen.line(x, y, x, y - POLE, 1.75, Theme.ACCENT);
            pen.disc(x, y - POLE, 5.5, Theme.SHADE);
            pen.disc(x, y - POLE, 4.5, Theme.ACCENT);
        }
    }

    private TerrainImage.Place place(TerrainImage image, Snapshot snapshot, Dot dot) {
        float tall = heights[snapshot.index(dot.u(), dot.v())];
        return image.place(dot.u(), dot.v(), !Float.isNaN(tall) ? tall : 0);
    }
}
