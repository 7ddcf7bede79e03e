package io.github.mazescape.draw.kit;

import java.awt.Image;
import java.awt.Shape;

/** What takes the few kinds of marks that a {@link Pen} draws; its coordinates and colours are as the pen's. */
interface Ink {
    /** A sharp rectangle. */
    void fill(int x, int y, int width, int height, int colour);

    void fill(Shape shape, int colour);

    /** A line along a shape, with round ends and corners. */
    void stroke(Shape shape, double weight, int colour);

    /** A picture over a rectangle; each place shows the nearest of its pixels. */
    void image(Image image, int x, int y, int width, int height);

    /** Text whose baseline begins at a whole unit. */
    void text(TypeFace face, int size, String text, int left, int baseline, int colour);

    /** Text that is turned a quarter to the left: it begins at (x, y) and runs upwards. */
    void textUpwards(TypeFace face, int size, String text, int x, int y, int colour);

    /** See {@link Pen#density}. */
    int density();

    /** Ink of the same surface that stays inside the box. */
    Ink within(Box box);

    /** Lets go of the surface. */
    void dispose();
}
