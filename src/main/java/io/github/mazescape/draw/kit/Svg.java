package io.github.mazescape.draw.kit;

import io.github.mazescape.input.MarkupText;
import io.github.mazescape.store.format.PngPicture;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A drawing as SVG 1.1, in the order in which it was drawn. Type is drawn as outlines, so that it looks the same
 * whatever fonts there are; programs that read a page aloud or search it find the words as labels. Successive marks of
 * one kind and colour become one path. The text is the same on every machine.
 */
public final class Svg {
    private static final int DECIMALS = 2;

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;
    private String open = "";
    private double atX = Double.NaN;
    private double atY = Double.NaN;
    private int clips;

    /**
     * @param width [units]
     * @param height [units]
     * @param title what it shows, in a line
     */
    public Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /** The whole text of the file. */
    public String text() {
        end();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                + "<title>" + MarkupText.escaped(title) + "</title>\n" + body + "</svg>\n";
    }

    /** Adds a shape to the path under way if that has the same attributes, or begins another. */
    void path(String attributes, boolean joins, Shape shape) {
        if (!joins || !attributes.equals(open)) {
            end();
            body.append("<path").append(attributes).append(" d=\"");
            open = attributes;
        }
        append(shape);
        if (!joins) {
            end();
        }
    }

    /** Adds a text as outlines that were moved to their place. */
    void text(String words, String attributes, Shape outline) {
        end();
        body.append("<g role=\"img\" aria-label=\"")
                .append(MarkupText.escaped(words))
                .append("\"><path");
        body.append(attributes).append(" d=\"");
        append(outline);
        body.append("\"/></g>\n");
        forget();
    }

    /** Adds a picture in its own resolution; what shows it may not blur it. */
    void image(BufferedImage image, Box box, String attributes) {
        end();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngPicture.write(image, List.of(), png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        body.append("<image x=\"").append(box.x()).append("\" y=\"").append(box.y());
        body.append("\" width=\"").append(box.width()).append("\" height=\"").append(box.height());
        body.append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"")
                .append(attributes);
        body.append(" xlink:href=\"data:image/png;base64,");
        body.append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
    }

    /** Adds a region to draw in; the attributes of marks in it. */
    String clip(Box box) {
        end();
        String name = "c" + clips++;
        body.append("<defs><clipPath id=\"")
                .append(name)
                .append("\"><rect x=\"")
                .append(box.x());
        body.append("\" y=\"").append(box.y()).append("\" width=\"").append(box.width());
        body.append("\" height=\"").append(box.height()).append("\"/></clipPath></defs>\n");
        return " clip-path=\"url(#" + name + ")\"";
    }

    private void end() {
        if (!open.isEmpty()) {
            body.append("\"/>\n");
        }
        forget();
    }

    private void forget() {
        open = "";
        atX = Double.NaN;
        atY = Double.NaN;
    }

    /** Appends the commands of a shape; one that begins where the last one ended goes on from there. */
    private void append(Shape shape) {
        double[] c = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    if (c[0] != atX || c[1] != atY) {
                        command('M', c, 2);
                    }
                }
                case PathIterator.SEG_LINETO -> command('L', c, 2);
                case PathIterator.SEG_QUADTO -> command('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> command('C', c, 6);
                default -> {
                    body.append('Z');
                    atX = Double.NaN;
                }
            }
        }
    }

    private void command(char letter, double[] numbers, int count) {
        body.append(letter);
        for (int i = 0; i < count; i++) {
            String number = number(numbers[i]);
            body.append(i > 0 && number.charAt(0) != '-' ? " " : "").append(number);
        }
        atX = numbers[count - 2];
        atY = numbers[count - 1];
    }

    /** A number in as few letters as tell it to a hundredth of a unit. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A colour as the attributes of what it fills or strokes. */
    static String paint(String what, int argb) {
        String colour = String.format(Locale.ROOT, " %s=\"#%06x\"", what, argb & 0xffffff);
        int alpha = argb >>> 24;
        return alpha == 255 ? colour : colour + " " + what + "-opacity=\"" + number(alpha / 255.0) + "\"";
    }
}
