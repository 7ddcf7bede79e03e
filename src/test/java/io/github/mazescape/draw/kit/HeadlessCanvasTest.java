package io.github.mazescape.draw.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.sandbox.SandboxView;
import org.junit.jupiter.api.Test;

class HeadlessCanvasTest {
    @Test
    void aPictureHasThePixelsThatWereDrawn() {
        HeadlessCanvas canvas = new HeadlessCanvas(30, 20);
        canvas.draw(g -> g.background(0xff123456));
        assertEquals(0xff123456, canvas.image().getRGB(29, 19));
        assertEquals(0xff123456, canvas.pixels()[0]);
    }

    @Test
    void theSameFrameHasTheSamePixelsWhateverWasDrawnBefore() {
        SandboxView view = new SandboxView();
        HeadlessCanvas canvas = new HeadlessCanvas(900, 600);
        canvas.draw(g -> view.draw(g, Examples.nothingYet()));
        canvas.draw(g -> view.draw(g, Examples.frame()));
        canvas.draw(g -> view.draw(g, Examples.frame()));
        HeadlessCanvas fresh = new HeadlessCanvas(900, 600);
        fresh.draw(g -> new SandboxView().draw(g, Examples.frame()));
        assertArrayEquals(fresh.pixels(), canvas.pixels());
    }

    @Test
    void aCanvasWithoutPixelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeadlessCanvas(0, 5));
    }
}
