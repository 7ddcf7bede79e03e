package io.github.mazescape.window.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.store.bookmark.Bookmark;
import org.junit.jupiter.api.Test;

class TourTest {
    @Test
    void theTourHasSixViewsEachOfThemABookmarkInItsShortestForm() {
        assertEquals(6, Tour.stops().size());
        for (Tour.Stop stop : Tour.stops()) {
            Bookmark bookmark = Bookmark.parse(stop.line());
            assertEquals(stop.line(), bookmark.line(), stop::name);
            assertTrue(stop.name().length() < 70, stop::name);
        }
    }
}
