package io.github.mazescape.draw.brush;

import io.github.mazescape.brush.Region;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws over the picture of a landscape what the brush shows. All but the brush itself is kept as an image until it
 * changes.
 */
public final class BrushOverlay {
    private static final int INSET = 8;
    private static final int CARD = 0xe6000000 | Theme.WELL & 0xffffff;

    private @Nullable BufferedImage image;
    private @Nullable RegionImage outline;
    private @Nullable LitPixels lit;
    private Region region = Region.NONE;

    /**
     * Draws over the square of a picture.
     *
     * @param rests whether the picture lies where it belongs; on the way there, what is painted on it is not drawn
     */
    public void draw(Pen whole, Box picture, BrushMarks marks, boolean rests) {
        if (picture.width() == 0) {
            return;
        }
        try (Pen pen = whole.within(picture)) {
            LitPixels wanted = marks.lit();
            if (rests && (wanted != null || !marks.region().isEmpty())) {
                int density = Math.max(1, pen.density());
                pen.image(image(picture, density, marks), picture.x(), picture.y(), density);
            }
            BrushMarks.Cursor cursor = marks.cursor();
            if (cursor != null) {
                cursor(pen, picture, cursor);
            }
            words(pen, picture, marks);
        }
    }

    private BufferedImage image(Box picture, int density, BrushMarks marks) {
        int width = picture.width() * density;
        int height = picture.height() * density;
        BufferedImage known = image;
        RegionImage line = outline;
        boolean fits = known != null && line != null && line.fits(marks.viewport(), width, height);
        if (fits && known != null && lit == marks.lit() && region.equals(marks.region())) {
            return known;
        }
        if (known == null || known.getWidth() != width || known.getHeight() != height) {
            known = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        }
        if (!fits || line == null) {
            line = new RegionImage(marks.viewport(), width, height);
        }
        int[] pixels = ((DataBufferInt) known.getRaster().getDataBuffer()).getData();
        LitPixels wanted = marks.lit();
        if (wanted == null) {
            Arrays.fill(pixels, 0);
        } else {
            LitImage.draw(wanted, width, height, pixels);
        }
        line.draw(marks.region(), pixels);
        image = known;
        outline = line;
        lit = wanted;
        region = marks.region();
        return known;
    }

    private static void cursor(Pen pen, Box picture, BrushMarks.Cursor cursor) {
        double x = picture.x() + (cursor.u() + 1) / 2 * picture.width();
        double y = picture.y() + (cursor.v() + 1) / 2 * picture.height();
        double radius = Math.max(2, cursor.radius() * picture.width() / 2);
        pen.ring(x, y, radius, 3.5, Theme.SHADE);
        pen.ring(x, y, radius, 1.5, Theme.TEXT);
    }

    private static void words(Pen pen, Box picture, BrushMarks marks) {
        int lines = marks.words().size();
        if (lines == 0) {
            return;
        }
        double room = picture.width() - 2.0 * INSET - 20;
        int wide = 0;
        for (String line : marks.words()) {
            wide = Math.max(wide, (int) Math.ceil(Math.min(room, TypeFace.REGULAR.width(line, Theme.SMALL))) + 20);
        }
        int high = lines * Theme.LEADING + 10;
        Box card = new Box(picture.x() + INSET, picture.bottom() - INSET - high, wide, high);
        pen.fill(card, CARD);
        pen.frame(card, Theme.WALL);
        for (int i = 0; i < lines; i++) {
            String words = Wording.fitted(marks.words().get(i), Theme.SMALL, room);
            pen.small(words, card.x() + 10, card.y() + 18 + i * Theme.LEADING, i == 0 ? Theme.TEXT : Theme.DIM);
        }
    }
}
