package io.github.mazescape.draw.colour;

import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A palette of 256 opaque colours. They are interpolated in OKLab between a few anchors, so that equal steps of the
 * value look about equal.
 */
public final class Palette {
    /**
     * From black over purple and orange to cream, ever lighter: nine colours of "magma" by N. Smith and S. van der Walt
     * (matplotlib 1.5, 2015, CC0), as {@code viridisLite::magma(9)} lists them.
     */
    public static final Palette MAGMA =
            new Palette(0x000004, 0x1d1147, 0x51127c, 0x822681, 0xb63679, 0xe65164, 0xfb8861, 0xfec287, 0xfcfdbf);

    /**
     * From black over violet and orange to light yellow: eleven of the 256 colours of "inferno" by the same authors and
     * under the same licence, as matplotlib lists them. They are denser in the upper third, where the palette bends
     * most.
     */
    public static final Palette INFERNO =
            new Palette(new int[] {0, 32, 64, 96, 128, 159, 191, 204, 223, 239, 255}, new int[] {
                0x000004, 0x210c4a, 0x57106e, 0x8a226a, 0xbc3754, 0xe35933, 0xf98c0a, 0xfca50a, 0xf9c932, 0xf2e865,
                0xfcffa4
            });

    /**
     * From violet over green to yellow: eleven colours of "viridis" by N. Smith, S. van der Walt and E. Firing
     * (matplotlib 1.5, 2015, CC0), at every tenth of its length.
     */
    public static final Palette VIRIDIS = new Palette(
            0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26,
            0xfde725);

    /**
     * From blue over grey to yellow, which looks the same to people with red-green colour blindness: eleven colours of
     * "cividis" by J. Nuñez, C. Anderton and R. Renslow, "Optimizing colormaps with consideration for color vision
     * deficiency" (PLoS ONE 13(7), 2018), as matplotlib 2.2 has it (BSD-like licence), at every tenth of its length.
     */
    public static final Palette CIVIDIS = new Palette(
            0x00224e, 0x083370, 0x35456c, 0x4f576c, 0x666970, 0x7d7c78, 0x948e77, 0xaea371, 0xc8b866, 0xe5cf52,
            0xfee838);

    /**
     * From blue over green and ochre to pink: the ten colours of "batlow10" by F. Crameri, "Scientific colour maps"
     * (2018, doi:10.5281/zenodo.1243862, MIT licence).
     */
    public static final Palette BATLOW = new Palette(
            0x011959, 0x103f60, 0x1c5a62, 0x3c6d56, 0x687b3e, 0x9d892b, 0xd29343, 0xf8a17b, 0xfdb7bc, 0xfaccfa);

    /** From black to white. */
    public static final Palette GREY = new Palette(0x060606, 0xf8f8f8);

    /** The word for the colours of the setting {@code view.colours}. */
    public static final String OWN = "own";

    /** The palettes that grow lighter from one end to the other, by their names in the settings. */
    private static final Map<String, Palette> NAMED = Map.of(
            "magma", MAGMA,
            "inferno", INFERNO,
            "viridis", VIRIDIS,
            "cividis", CIVIDIS,
            "batlow", BATLOW,
            "grey", GREY);

    /** From blue over near-black to orange, for differences: 0 is dark, and both sides grow equally light. */
    public static final Palette DIVERGING =
            new Palette(0x7cd0f5, 0x3f83b3, 0x1f4866, 0x14171d, 0x6e3a15, 0xba6a2a, 0xf7b16d);

    private static final int SIZE = 256;

    private final int[] colours = new int[SIZE];

    /** Makes a palette from anchors at equal distances. */
    private Palette(int... anchors) {
        for (int i = 0; i < SIZE; i++) {
            double place = (double) i / (SIZE - 1) * (anchors.length - 1);
            int from = Math.min(anchors.length - 2, (int) place);
            colours[i] = between(anchors, from, place - from);
        }
    }

    /** Makes a palette from anchors at given indices, ascending from 0 to 255. */
    private Palette(int[] places, int[] anchors) {
        int from = 0;
        for (int i = 0; i < SIZE; i++) {
            from += from < anchors.length - 2 && i >= places[from + 1] ? 1 : 0;
            colours[i] = between(anchors, from, (double) (i - places[from]) / (places[from + 1] - places[from]));
        }
    }

    private static int between(int[] anchors, int from, double t) {
        return OkLab.of(anchors[from]).towards(OkLab.of(anchors[from + 1]), t).argb();
    }

    /** A palette of at least two colours at equal distances, each as {@code #rrggbb}. */
    public static Palette of(List<String> colours) {
        return new Palette(colours.stream()
                .mapToInt(colour -> Integer.parseInt(colour.substring(1), 16))
                .toArray());
    }

    /** The palette that settings ask for. */
    public static Palette of(Settings settings) {
        return of(settings, settings.choice(Parameters.VIEW_PALETTE));
    }

    /** The palette of a word of the setting {@code view.palette}, {@link #OWN} among them. */
    public static Palette of(Settings settings, String word) {
        return word.equals(OWN) ? of(settings.list(Parameters.VIEW_COLOURS)) : named(word);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Palette palette && Arrays.equals(colours, palette.colours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(colours);
    }

    /** Finds a palette by its name in the setting {@code view.palette}, where it is not {@link #OWN}. */
    public static Palette named(String name) {
        Palette palette = NAMED.get(name);
        if (palette == null) {
            throw new IllegalArgumentException(
                    "palette: expected one of " + new TreeSet<>(NAMED.keySet()) + ", got " + name);
        }
        return palette;
    }

    /** The colour at a position, clamped to [0, 1], as 0xFFRRGGBB. */
    public int at(double position) {
        return colours[(int) (ValueRange.UNIT.clamp(position) * (SIZE - 1) + 0.5)];
    }

    /**
     * The colour of a behaviour fingerprint. Equal fingerprints have equal colours; different ones most likely have
     * different colours. All are of middle lightness, since fingerprints have no order.
     */
    public static int ofFingerprint(long fingerprint) {
        return Fingerprints.COLOURS[indexOfFingerprint(fingerprint)];
    }

    /** The number of the colour of a behaviour fingerprint among all {@link #ofFingerprints}. */
    public static int indexOfFingerprint(long fingerprint) {
        long mixed = (fingerprint ^ fingerprint >>> 32) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 50);
    }

    /** All colours that fingerprints can have, as 0xFFRRGGBB: a fresh array. */
    public static int[] ofFingerprints() {
        return Fingerprints.COLOURS.clone();
    }

    /** Prepared colours for speed, since a landscape has many behaviours: 1024 hues in 16 lightnesses each. */
    private static final class Fingerprints {
        private static final int[] COLOURS = new int[1 << 14];

        static {
            for (int i = 0; i < COLOURS.length; i++) {
                double turn = (i >> 4) / 1024.0 * 2 * Math.PI;
                double lightness = 0.45 + 0.35 * (i & 15) / 15;
                COLOURS[i] = new OkLab(lightness, 0.11 * StrictMath.cos(turn), 0.11 * StrictMath.sin(turn)).argb();
            }
        }
    }
}
