package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.store.RunBench;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another reader of TIFF finds the numbers of a landscape. */
class TiffPagesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anotherReaderFindsAPageOfFloatsForEachLayer() throws Exception {
        Raster raster = raster();
        Path file = folder.resolve("numbers.tif");
        LandscapeData.write(raster, file);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(Layer.MEASURED.size(), reader.getNumImages(true));
            for (Layer layer : Layer.MEASURED) {
                BufferedImage page = reader.read(layer.row());
                assertEquals(raster.width(), page.getWidth());
                assertEquals(raster.height(), page.getHeight());
                for (int y = 0; y < raster.height(); y++) {
                    for (int x = 0; x < raster.width(); x++) {
                        float expected = (float) raster.value(layer, x, y);
                        assertEquals(expected, page.getRaster().getSampleFloat(x, y, 0), layer + " " + x + " " + y);
                    }
                }
            }
        } finally {
            reader.dispose();
        }
    }

    private static Raster raster() {
        Setup setup = Setup.read(RunBench.SETTINGS);
        int weights = setup.topology().weightCount();
        double[][] vectors = new double[3][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] =
                    new Seed(7).child("tiff").child(i).stream().doubles(weights).toArray();
        }
        Plane plane = new Plane(vectors[0], vectors[1], vectors[2]);
        Raster raster =
                new Raster(plane, Viewport.centred(2, 7, 5), setup.tasks().fixed());
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            new Renderer(evaluator).render(raster, new Cancellation());
        }
        return raster;
    }
}
