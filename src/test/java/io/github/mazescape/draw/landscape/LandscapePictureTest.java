package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.LineProfile;
import io.github.mazescape.network.Precision;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the landscape panel's layers, scales and marks to golden pictures. */
class LandscapePictureTest {
    @Test
    void theLandscapeOnceComplete() throws IOException {
        LandscapeModel m = Examples.landscape();
        LandscapeModel complete = new LandscapeModel(
                m.snapshot(),
                m.colouring(),
                m.centre(),
                null,
                m.dots(),
                new LandscapeModel.Measurement(3.1e-9, Precision.DOUBLE, "random orthonormal", 1, 1));
        panel("landscape", complete, LandscapeMarks.NONE);
    }

    @Test
    void theStandardErrorInViridisWithReliefAndContours() throws IOException {
        Colouring colouring = new Colouring(Layer.STANDARD_ERROR, Palette.VIRIDIS, ColourScale.LINEAR, true, true);
        panel("landscape-error", Examples.landscape(colouring), LandscapeMarks.NONE);
    }

    @Test
    void theVisitedCellsOnALogarithmicScale() throws IOException {
        Colouring colouring = new Colouring(Layer.VISITED, Palette.CIVIDIS, ColourScale.LOGARITHMIC, true, false);
        panel("landscape-visited", Examples.landscape(colouring), LandscapeMarks.NONE);
    }

    @Test
    void theFitnessEqualisedWithContours() throws IOException {
        Colouring colouring = new Colouring(Layer.FITNESS, Palette.BATLOW, ColourScale.EQUALISED, false, true);
        panel("landscape-equalised", Examples.landscape(colouring), LandscapeMarks.NONE);
    }

    @Test
    void theFitnessInTheFirstColours() throws IOException {
        panel(
                "landscape-balanced",
                Examples.landscape(new Colouring(Layer.FITNESS, Palette.MAGMA, ColourScale.BALANCED, false, false)),
                LandscapeMarks.NONE);
    }

    @Test
    void theBehaviour() throws IOException {
        panel("landscape-behaviour", Examples.landscape(Colouring.of(Layer.BEHAVIOUR)), LandscapeMarks.NONE);
    }

    @Test
    void theLikenessOfBehaviour() throws IOException {
        panel("landscape-likeness", Examples.landscape(Colouring.of(Layer.LIKENESS)), LandscapeMarks.NONE);
    }

    @Test
    void theDifferenceToTheCentre() throws IOException {
        panel("landscape-difference", Examples.landscape(Colouring.of(Layer.DIFFERENCE)), LandscapeMarks.NONE);
    }

    @Test
    void whatMemoryIsWorth() throws IOException {
        panel("landscape-memory", Examples.landscape(Colouring.of(Layer.MEMORY)), LandscapeMarks.NONE);
    }

    @Test
    void whatIsWonOrLostOnHeldOutMazes() throws IOException {
        panel("landscape-held-out", Examples.landscape(Colouring.of(Layer.HELD_OUT)), LandscapeMarks.NONE);
    }

    @Test
    void whetherAChangeOfTheStateGrows() throws IOException {
        panel("landscape-chaos", Examples.landscape(Colouring.of(Layer.CHAOS)), LandscapeMarks.NONE);
    }

    @Test
    void whatIsReadOfTheView() throws IOException {
        LandscapeMarks.BorderNote note = new LandscapeMarks.BorderNote(
                "borders 100.0 %, dimension n/a: nearly all is border",
                "centre: λ −0.89 a step, folds end at about 10^−3.2", Double.NaN, Double.NaN);
        panel("landscape-reading", Examples.landscape(), LandscapeMarks.NONE.noting(note));
    }

    @Test
    void theShareOfNeighboursThatBehaveAlike() throws IOException {
        panel("landscape-robust", Examples.landscape(Colouring.of(Layer.ROBUST)), LandscapeMarks.NONE);
    }

    @Test
    void whatAPersonPointsAt() throws IOException {
        LandscapeMarks marks = new LandscapeMarks(
                new LandscapeMarks.Hover(0.3, -0.5, "fitness 0.63", 0.0583),
                new Dot(-0.4, 0.3, 0),
                new Dot(0.55, 0.35, 0),
                null);
        panel("landscape-marks", Examples.landscape(), marks);
    }

    @Test
    void theChampionsOfOtherRunsAndTheirCopies() throws IOException {
        List<LandscapeModel.Other> others = List.of(
                new LandscapeModel.Other(new Dot(-0.7, -0.6, 0), new Dot(0.25, -0.3, 0)),
                new LandscapeModel.Other(new Dot(0.75, 0.5, 1.2), new Dot(-0.35, 0.3, 0.6)));
        panel("landscape-others", Examples.landscape().with(new LandscapeModel.Others(0, others)), LandscapeMarks.NONE);
    }

    @Test
    void theProfileBetweenTwoSubjects() throws IOException {
        double[] fitness = new double[LineProfile.POINTS];
        for (int i = 0; i < fitness.length; i++) {
            double t = (double) i / (fitness.length - 1);
            fitness[i] = 0.86 - 0.1 * t - 1.9 * t * (1 - t) + 0.02 * StrictMath.sin(40 * t);
        }
        LandscapeMarks marks = new LandscapeMarks(null, new Dot(-0.4, -0.3, 0), new Dot(0.55, 0.1, 0), null);
        panel("landscape-profile", Examples.landscape(), marks.with(new LineProfile(fitness)));
    }

    @Test
    void aBoxBeingDragged() throws IOException {
        LandscapeMarks.Selection box = new LandscapeMarks.Selection(0.5, 0.1, -0.3, -0.7);
        panel("landscape-box", Examples.landscape(), new LandscapeMarks(null, null, null, box));
    }

    private static void panel(String name, @Nullable LandscapeModel model, LandscapeMarks marks) throws IOException {
        Golden.check(name, 420, 490, g -> {
            g.background(Theme.GROUND);
            new LandscapePanel().draw(g, new Box(0, 0, 420, 490).inset(Theme.GAP), model, marks);
        });
    }
}
