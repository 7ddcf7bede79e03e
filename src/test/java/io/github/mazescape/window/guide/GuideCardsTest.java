package io.github.mazescape.window.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.sandbox.HintCard;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GuideCardsTest {
    private static final Box PICTURE = new Box(16, 60, 600, 600);
    private static final HintCard.Words VIEW = new HintCard.Words("A cliff.", "", "view 2 of 6", "v: next");

    private int seen;
    private final GuideCards cards = new GuideCards(() -> seen++);

    private String words() {
        return Objects.requireNonNull(cards.words(), "no card").text();
    }

    private boolean clickTheCard() {
        Box card = HintCard.at(PICTURE, Objects.requireNonNull(cards.words()));
        return cards.click(PICTURE, card.x() + 5, card.y() + 5);
    }

    @Test
    void hintsComeOneAfterTheOtherAndAreSeenOnceTheLastIsClosed() {
        cards.hints(List.of("One.", "Two."));
        assertEquals("One.", words());
        assertFalse(cards.click(PICTURE, 20, 65), "beside the card");
        assertTrue(clickTheCard());
        assertEquals("hint 2 of 2", Objects.requireNonNull(cards.words()).left());
        assertEquals(0, seen);
        assertTrue(cards.close());
        assertEquals(1, seen);
        assertNull(cards.words());
        assertFalse(cards.close());
    }

    @Test
    void aHintGoesOnceTheUserDidWhatItTells() {
        cards.hints(List.of("One.", "Two."));
        cards.done("Two.");
        assertEquals("One.", words());
        cards.done("One.");
        assertEquals("Two.", words());
    }

    @Test
    void aViewOfTheTourHidesAHintUntilItIsClosed() {
        cards.hints(List.of("One."));
        try (Sandbox sandbox = LiveSandbox.of()) {
            sandbox.start();
            LiveSandbox.await("a generation", () -> sandbox.frame().bookmark() != null);
            cards.view(VIEW, Objects.requireNonNull(sandbox.frame().bookmark()));
        }
        assertEquals("A cliff.", words());
        assertTrue(clickTheCard());
        assertEquals("One.", words());
    }

    @Test
    void theCardOfAViewGoesWhenTheRunGoesOnFromThere() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.start();
            LiveSandbox.await("some generations", () -> LiveSandbox.number(sandbox) > 2);
            LiveSandbox.ask(sandbox, controls -> controls.run().hold());
            Bookmark bookmark = Objects.requireNonNull(sandbox.frame().bookmark());
            LiveSandbox.ask(sandbox, controls -> controls.goTo(1));
            cards.view(VIEW, bookmark);
            cards.keepUp(sandbox.frame().run());
            assertNotNull(cards.words(), "on the way there");
            LiveSandbox.ask(sandbox, controls -> controls.open(bookmark, "there"));
            LiveSandbox.await("the view", () -> sandbox.frame().run().position() == bookmark.generation());
            cards.keepUp(sandbox.frame().run());
            assertNotNull(cards.words(), "there");
            LiveSandbox.ask(sandbox, controls -> controls.run().goOn());
            LiveSandbox.await("more", () -> sandbox.frame().run().position() > bookmark.generation());
            cards.keepUp(sandbox.frame().run());
            assertNull(cards.words());
        }
    }

    @Test
    void theTourGoesRoundAndBackAndSaysThatTheRunCanBeBroughtBack() {
        List<String> shown = new ArrayList<>();
        Tour tour = new Tour(
                (bookmark, words) -> {}, (words, bookmark) -> shown.add(words.left() + words.note()), shown::add);
        tour.next();
        tour.next();
        tour.previous();
        tour.previous();
        tour.next();
        List<String> places = shown.stream().map(each -> each.substring(5, 6)).toList();
        assertEquals(List.of("1", "2", "1", "6", "1"), places);
        assertTrue(shown.stream().allMatch(each -> each.contains("ctrl+z brings it back")));
    }
}
