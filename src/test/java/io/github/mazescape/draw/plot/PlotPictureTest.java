package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.experiment.Plot;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlotPictureTest {
    private static void check(String name, Drawing drawing, Scheme scheme) throws IOException {
        Golden.check(name, drawing.width(), drawing.height(), g -> {
            scheme.of(g);
            try (Pen pen = new Pen(g)) {
                drawing.marks().accept(pen);
            }
        });
    }

    private static void alone(Plot plot) throws IOException {
        check("plot-" + plot.name(), PlotDrawing.alone(plot), Scheme.DARK);
    }

    @Test
    void linesLieOverABandAndUnderNoKey() throws IOException {
        alone(ExamplePlots.profiles());
    }

    @Test
    void manyDecadesAreLabelledByPowersOfTen() throws IOException {
        alone(ExamplePlots.curves());
    }

    @Test
    void barsOfSeveralSeriesStandSideBySide() throws IOException {
        alone(ExamplePlots.histogram());
    }

    @Test
    void aPlaneIsAsWideAsItsUnitSays() throws IOException {
        alone(ExamplePlots.plane());
    }

    @Test
    void aMatrixHasSquareCellsAndEmptyOnes() throws IOException {
        alone(ExamplePlots.matrix());
    }

    @Test
    void picturesSideBySideAreSquareAndShareABar() throws IOException {
        alone(ExamplePlots.panels());
    }

    @Test
    void seriesDifferInShapeAsWellAsInColour() throws IOException {
        check("plot-scatter-light", PlotDrawing.bare(ExamplePlots.scatter(), 480, 320), Scheme.LIGHT);
    }

    @Test
    void namesThatHaveNoRoomAreTurned() throws IOException {
        check("plot-categories-light", PlotDrawing.bare(ExamplePlots.categories(), 480, 320), Scheme.LIGHT);
    }

    @Test
    void manyLinesOfOneSeriesAreFaint() throws IOException {
        check("plot-runs-light", PlotDrawing.bare(ExamplePlots.runs(), 480), Scheme.LIGHT);
    }
}
