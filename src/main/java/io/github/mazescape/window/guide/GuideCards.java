package io.github.mazescape.window.guide;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.sandbox.HintCard;
import io.github.mazescape.live.Frame;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * The cards on the canvas: the hints of the first start, one after the other, and over them what there is to see in a
 * view of the tour, as long as the run stands there. Thread-safe: any thread shows cards, the drawing thread draws
 * them.
 */
public final class GuideCards {
    private final HintCard card = new HintCard();
    private final Runnable seen;
    private final Deque<String> hints = new ArrayDeque<>();
    private int all;
    private @Nullable View view;

    /**
     * A view of the tour.
     *
     * @param words what there is to see
     * @param bookmark where the run stands there
     * @param reached whether it has stood there
     */
    private record View(HintCard.Words words, Bookmark bookmark, boolean reached) {
        boolean isAt(Frame.Run run) {
            return run.position() == bookmark.generation()
                    && (run.plan() == bookmark.plan() || run.plan().equals(bookmark.plan()));
        }
    }

    /** @param seen is run once the last hint was closed */
    public GuideCards(Runnable seen) {
        this.seen = seen;
    }

    /** Shows hints one after the other, each until it is closed. */
    public synchronized void hints(List<String> words) {
        hints.addAll(words);
        all = hints.size();
    }

    /** Shows what there is to see where a bookmark leads, until the run goes elsewhere. */
    public synchronized void view(HintCard.Words words, Bookmark bookmark) {
        view = new View(words, bookmark, false);
    }

    /** Draws the card that is to be seen, if any, over the picture of the landscape. */
    public synchronized void draw(PGraphics g, Box picture, Frame frame) {
        keepUp(frame.run());
        if (frame.subjects().first() != null) {
            done(Hints.ALL.get(0));
        }
        HintCard.Words words = words();
        // A hint speaks of pixels; there is nothing to see of them before.
        if (words != null && (view != null || frame.landscape() != null)) {
            card.draw(g, picture, words);
        }
    }

    /** The user did what a hint tells: it goes, if it is the one in front. */
    synchronized void done(String hint) {
        if (view == null && hint.equals(hints.peekFirst())) {
            close();
        }
    }

    /** The card of a view goes once the run has been there and left. */
    synchronized void keepUp(Frame.Run run) {
        View now = view;
        if (now != null && now.isAt(run)) {
            view = new View(now.words(), now.bookmark(), true);
        } else if (now != null && now.reached()) {
            view = null;
        }
    }

    /** What the card in front says; null where there is none. */
    synchronized HintCard.@Nullable Words words() {
        if (view != null) {
            return view.words();
        }
        String hint = hints.peekFirst();
        return hint == null ? null : HintCard.Words.hint(hint, all - hints.size() + 1, all);
    }

    /** Closes the card at a place, if there is one; whether there was. */
    public synchronized boolean click(Box picture, int x, int y) {
        HintCard.Words words = words();
        return words != null && HintCard.at(picture, words).contains(x, y) && close();
    }

    /** Closes the card in front; whether there was one. */
    public synchronized boolean close() {
        if (view != null) {
            view = null;
            return true;
        }
        boolean any = hints.pollFirst() != null;
        if (any && hints.isEmpty()) {
            seen.run();
        }
        return any;
    }
}
