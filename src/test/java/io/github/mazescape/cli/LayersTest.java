package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.window.terrain.TerrainModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Every layer can be chosen, measured, seen, pointed at and exported, with nothing of it declared but its constant. */
class LayersTest {
    private static final Setup SMALL = new Setup(Settings.defaults()
            .with(
                    List.of("task.mazes=3", "task.steps=30", "network.hidden=4", "maze.width=9", "maze.height=9"),
                    "test"));

    @TempDir
    private Path folder = Path.of("");

    private static Raster rendered() {
        return rendered(Layer.FITNESS);
    }

    private static Raster rendered(Layer layer) {
        RandomStream random = new Seed(4).stream();
        double[][] vectors = new double[3][SMALL.topology().weightCount()];
        for (double[] vector : vectors) {
            Arrays.setAll(vector, i -> random.nextGaussian());
        }
        Plane plane = new Plane(vectors[0], vectors[1], vectors[2]);
        Task task = SMALL.tasks().task(0);
        Supplement supplement = Supplement.of(layer, task, SMALL::heldOut);
        Raster raster = new Raster(plane, Viewport.centred(1, 6, 5), task, supplement);
        try (BatchEvaluator evaluator = SMALL.evaluator(1)) {
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        }
        return raster;
    }

    @Test
    void theSettingHasAWordForEachLayerInTheirOrder() {
        assertEquals(
                Stream.of(Layer.values()).map(Layer::word).toList(),
                Parameters.LANDSCAPE_LAYER.domain().words());
    }

    @Test
    void theHelpNamesEachLayer() {
        String help = new CommandLine(new LandscapeCommand()).getUsageMessage().replaceAll("\\s+", " ");
        assertTrue(
                help.contains("fitness, error, visited, behaviour, likeness, difference, memory, held-out, robust,"
                        + " chaos; the same"),
                help);
        assertTrue(help.contains("random, pca, champions, weights, kaleidoscope, aligned; the same"), help);
    }

    @Test
    void measuredLayersStandFirstSoThatTheirRowsAreThoseOfTheArrays() {
        for (int row = 0; row < Layer.MEASURED.size(); row++) {
            Layer layer = Layer.MEASURED.get(row);
            assertEquals(Layer.values()[row], layer);
            assertEquals(row, layer.row());
            assertEquals(layer, layer.basis());
        }
    }

    @Test
    void noTwoLayersShareAWordATitleOrAColumn() {
        Set<String> names = new HashSet<>();
        for (Layer layer : Layer.values()) {
            assertTrue(names.add("word " + layer.word()), layer.word());
            assertTrue(names.add("title " + layer.title()), layer.title());
            assertTrue(names.add("column " + layer.column()), layer.column());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWordIsReadBackAsTheLayer(Layer layer) {
        Settings settings = Settings.defaults().with(List.of("landscape.layer=" + layer.word()), "test");
        assertEquals(layer, new Setup(settings).layer());
        assertEquals(layer, Colouring.of(settings).layer());
    }

    @ParameterizedTest
    @EnumSource
    void aPictureHasColoursHeightsAndABarOrElseFingerprints(Layer layer) {
        Snapshot snapshot = Examples.snapshot(64);
        Colouring colouring = Colouring.of(layer);
        LandscapeImage.Source source = new LandscapeImage.Source(snapshot, colouring, colouring.range(), 0.4);
        BufferedImage picture = new LandscapeImage().of(source, 64, 64);
        assertNotEquals(picture.getRGB(32, 32), picture.getRGB(2, 2));
        float[] heights = TerrainModel.of(Examples.landscape(colouring)).heights();
        assertFalse(Float.isNaN(heights[0]));
        Grading grading = Grading.of(snapshot, layer, colouring.scale(), colouring.range(), 0.4);
        assertEquals(layer.isFingerprint(), grading.marks(0.1).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void thePointerReadsWhatWasMeasuredWithItsUnit(Layer layer) {
        Raster raster = rendered(layer);
        Snapshot snapshot = raster.snapshot();
        double measured = raster.value(layer.basis(), 2, 3);
        String shown = snapshot.shown(layer, 3 * 6 + 2, 0.25);
        if (layer.isFingerprint()) {
            assertEquals(raster.fingerprint(2, 3), Long.parseUnsignedLong(shown, 16));
        } else {
            double expected = layer.isDifference() ? measured - 0.25 : measured;
            assertEquals(expected, Double.parseDouble(shown.replaceFirst(" .*", "")), 0.06);
        }
        assertEquals(layer.basis() == Layer.VISITED, shown.endsWith(" cells"));
    }

    @ParameterizedTest
    @EnumSource
    void aKeptLayerIsShownAsTheWholeSnapshotShowsIt(Layer layer) {
        Snapshot whole = rendered(layer).snapshot();
        Snapshot kept = Snapshot.ofLayer(1, 6, 5, layer, whole.values(layer));
        assertEquals(whole.shown(layer, 17, 0), kept.shown(layer, 17, 0));
    }

    @Test
    void exportsHoldEachMeasuredLayerAndTheFingerprint() throws IOException {
        Raster raster = rendered();
        LandscapeData.write(raster, folder.resolve("numbers.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("numbers.csv"));
        assertEquals("x,y,u,v,fitness,standard_error,visited,fingerprint", lines.get(0));
        String[] cells = lines.get(1 + 3 * 6 + 2).split(",");
        LandscapeData.write(raster, folder.resolve("numbers.npy"));
        ByteBuffer array = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("numbers.npy")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int measured = Layer.MEASURED.size();
        assertEquals(128 + 5 * 6 * measured * Double.BYTES, array.capacity());
        for (Layer layer : Layer.MEASURED) {
            double value = raster.value(layer, 2, 3);
            assertEquals(value, Double.parseDouble(cells[4 + layer.row()]));
            assertEquals(value, array.getDouble(128 + ((3 * 6 + 2) * measured + layer.row()) * Double.BYTES));
        }
        assertEquals(String.format(Locale.ROOT, "0x%016x", raster.fingerprint(2, 3)), cells[4 + measured]);
    }
}
