package io.github.mazescape.draw.kit;

/** The colours (0xAARRGGBB), type sizes and distances of the sandbox. The window around it shares the public ones. */
public final class Theme {
    /** Behind everything. */
    public static final int GROUND = 0xff0d0f13;
    /** The ground of pictures, corridors and plots. */
    public static final int WELL = 0xff14171d;
    /** The walls of a maze. */
    public static final int WALL = 0xff343b48;
    /** Rules, frames and grids. */
    public static final int LINE = 0xff272c36;
    /** Titles and numbers. */
    public static final int TEXT = 0xffe8eaee;
    /** Labels and remarks. */
    public static final int DIM = 0xff9aa4b3;
    /** The champion, its trail, its fitness and the forager. */
    public static final int ACCENT = 0xff4fdbe3;
    /** Pellets and held-out fitness. */
    public static final int WARM = 0xfff5b971;
    /** The second of two foragers that are compared. */
    public static final int SECOND = 0xffef8fc8;
    /** The population as a whole. */
    public static final int CROWD = 0xffa99bf0;
    /** What the brush painted in a maze, and the pixels that light up by it. */
    public static final int BRUSH = 0xff8ff06a;
    /** From whom a network descends. */
    public static final int LINEAGE = 0xffffe08a;
    /** The outline of light marks on a picture of any colour. */
    public static final int SHADE = 0xb0000000;
    /** The veil over the sandbox below an overlay. */
    public static final int SCRIM = 0xc0090a0d;

    /** Labels [px]; the smallest type. */
    public static final int SMALL = 12;
    /** Titles of panels [px]. */
    public static final int TITLE = 14;
    /** Large numbers [px]. */
    public static final int LARGE = 20;

    /** The distance between panels and around them [px]. */
    public static final int GAP = 16;
    /** The distance of two lines of labels [px]. */
    public static final int LEADING = 18;
    /** The height of a panel's title with the space below it [px]. */
    public static final int HEADER = 26;

    private Theme() {}

    /** The colour with another opacity, [0, 1]. */
    public static int faded(int colour, double opacity) {
        int alpha = (int) Math.round(255 * ValueRange.UNIT.clamp(opacity));
        return colour & 0xffffff | alpha << 24;
    }

    /** Mixes two colours in OKLab, at {@code t} in [0, 1]. The result is opaque. */
    public static int mixed(int from, int to, double t) {
        return OkLab.of(from).towards(OkLab.of(to), t).argb();
    }
}
