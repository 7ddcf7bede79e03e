package io.github.mazescape.view;

/**
 * A colour map of 256 opaque colours, interpolated in OKLab between a few anchors, so that equal steps of the value look like
 * about equal steps.
 */
public final class Palette {
    /**
     * From black over purple and orange to cream, ever lighter: nine colours of "magma" by N. Smith and S. van der Walt
     * (matplotlib 1.5, 2015, CC0), as {@code viridisLite::magma(9)} lists them.
     */
    public static final Palette MAGMA =
            new Palette(0x000004, 0x1d1147, 0x51127c, 0x822681, 0xb63679, 0xe65164, 0xfb8861, 0xfec287, 0xfcfdbf);

    /** From blue over near-black to orange: dark is 0, light is far from it, equally light on both sides. */
    public static final Palette DIVERGING =
            new Palette(0x7cd0f5, 0x3f83b3, 0x1f4866, 0x14171d, 0x6e3a15, 0xba6a2a, 0xf7b16d);

    private static final int SIZE = 256;

    private final int[] colours = new int[SIZE];

    private Palette(int... anchors) {
        for (int i = 0; i < SIZE; i++) {
            double place = (double) i / (SIZE - 1) * (anchors.length - 1);
            int from = Math.min(anchors.length - 2, (int) place);
            OkLab low = OkLab.of(anchors[from]);
            colours[i] = low.towards(OkLab.of(anchors[from + 1]), place - from).argb();
        }
    }

    /** The number of colours. */
    public int size() {
        return SIZE;
    }

    /** The colour at an index in [0, 255], as 0xFFRRGGBB. */
    public int colour(int index) {
        return colours[index];
    }

    /** The colour at a position, clamped to [0, 1], as 0xFFRRGGBB. */
    public int at(double position) {
        return colours[(int) (Math.max(0, Math.min(1, position)) * (SIZE - 1) + 0.5)];
    }

    /**
     * A colour for a behaviour fingerprint: equal fingerprints have equal colours, different ones most likely others of
     * middle lightness, none of them said to be more than another.
     */
    public static int ofFingerprint(long fingerprint) {
        long mixed = (fingerprint ^ fingerprint >>> 32) * 0x9e3779b97f4a7c15L;
        double turn = (mixed >>> 40) / (double) (1 << 24) * 2 * Math.PI;
        double lightness = 0.45 + 0.35 * (mixed >>> 16 & 0xff) / 255;
        return new OkLab(lightness, 0.11 * StrictMath.cos(turn), 0.11 * StrictMath.sin(turn)).argb();
    }
}
