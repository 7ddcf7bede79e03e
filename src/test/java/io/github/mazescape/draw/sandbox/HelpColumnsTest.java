package io.github.mazescape.draw.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HelpColumnsTest {
    /** As many keys and gestures as the sandbox has. */
    private static final List<HelpModel.Group> GROUPS = IntStream.of(8, 5, 6, 8, 11, 16, 8, 4, 2, 5, 6)
            .mapToObj(count -> new HelpModel.Group(
                    "Group",
                    IntStream.range(0, count)
                            .mapToObj(i -> new HelpModel.Entry("a", "does"))
                            .toList()))
            .toList();

    @Test
    void everyKeyIsSeenInASmallWindowWithThePanel() {
        HelpColumns columns = HelpColumns.of(GROUPS, 708 - 56, 676 - 64);
        assertTrue(columns.height() <= 676 - 64, columns.height() + " high");
        assertTrue(columns.columns().size() * columns.width() <= 708 - 56 + HelpColumns.GAP);
        assertEquals(GROUPS, columns.columns().stream().flatMap(List::stream).toList());
    }

    @Test
    void whereThereIsRoomColumnsAreWideAndRowsHigh() {
        HelpColumns columns = HelpColumns.of(GROUPS.subList(0, 6), 900, 700);
        assertEquals(HelpColumns.WIDE, columns.width());
        assertEquals(21, columns.row());
    }

    @Test
    void whereNothingFitsTheLowestRowsAreShown() {
        assertEquals(16, HelpColumns.of(GROUPS, 300, 100).row());
    }
}
