package io.github.mazescape.draw.kit;

import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.PngPicture;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something to be drawn, for a file: as pixels of any density, or as SVG.
 *
 * @param width [units], at least 1
 * @param height [units], at least 1
 * @param title what it shows, in a line
 * @param marks draws it; for any number of times
 */
public record Drawing(int width, int height, String title, Consumer<Pen> marks) {
    /** As pixels: a fresh image. */
    public BufferedImage pixels(int density, Scheme scheme) {
        BufferedImage image = new BufferedImage(density * width, density * height, BufferedImage.TYPE_INT_RGB);
        try (Pen pen = new Pen(image, 0, 0, density, scheme)) {
            marks.accept(pen);
        }
        return image;
    }

    /** As the text of an SVG. */
    public String svg(Scheme scheme) {
        Svg svg = new Svg(width, height, title);
        try (Pen pen = new Pen(svg, scheme)) {
            marks.accept(pen);
        }
        return svg.text();
    }

    /**
     * Writes it as the name of the file says, whole or not at all.
     *
     * @param density how many pixels lie along a unit, at least 1; an SVG has none
     * @param texts what to write beside the pixels; an SVG has none
     */
    public void write(PictureFile file, int density, Scheme scheme, List<PngPicture.Text> texts) {
        if (file.isSvg()) {
            file.write(svg(scheme));
        } else {
            file.write(pixels(density, scheme), texts);
        }
    }
}
