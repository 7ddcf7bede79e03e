package io.github.mazescape.draw.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColourBarLabelsTest {
    private static List<String> labels(int width) {
        Grading grading = Grading.of(Examples.snapshot(64), Layer.FITNESS, ColourScale.LINEAR, ValueRange.UNIT, 0.5);
        List<Grading.Mark> marks = grading.marks(LandscapeImage.CONTOUR_DISTANCE);
        return ColourBar.finestThatFit(new Box(0, 0, width, 10), marks).stream()
                .map(Grading.Mark::label)
                .toList();
    }

    @Test
    void whereThereIsNotRoomForAllLabelsEverySecondIsLeftOutAndNotOneOfThem() {
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(300));
        assertEquals(List.of("0.0", "0.4", "0.8"), labels(120));
        assertEquals(List.of("0.0", "0.8"), labels(60));
    }
}
