package io.github.mazescape.web.zoom;

import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.web.PackedNumbers;
import io.github.mazescape.web.ScriptObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the numbers of a layer become colours, by each scale. The values of one level of the picture say it for all, so
 * that a tile has its colours as soon as it is measured.
 *
 * @param coded the layer
 * @param gradings how each scale grades the values
 * @param least the least number of that level
 * @param most the greatest
 * @param centre the fitness from which differences are taken
 */
record LayerColours(PageLayer coded, Map<ColourScale, Grading> gradings, int least, int most, double centre) {
    /** How many positions a page gets of each scale; it interpolates between them. */
    private static final int POSITIONS = 4096;

    private static final double APART = 0.12;

    LayerColours {
        gradings = Map.copyOf(gradings);
    }

    /**
     * The colours of a layer.
     *
     * @param codes the numbers of a level, row by row. Not modified.
     */
    static LayerColours of(PageLayer coded, char[] codes, int width, int height, double centre) {
        double[] values = new double[codes.length];
        int least = PageLayer.MOST;
        int most = 0;
        for (int i = 0; i < codes.length; i++) {
            values[i] = coded.layer().isFingerprint() ? 0 : coded.value(codes[i]);
            least = Math.min(least, codes[i]);
            most = Math.max(most, codes[i]);
        }
        Snapshot snapshot = Snapshot.ofLayer(0, width, height, coded.layer(), values);
        Map<ColourScale, Grading> gradings = new EnumMap<>(ColourScale.class);
        for (ColourScale scale : ColourScale.values()) {
            gradings.put(scale, Grading.of(snapshot, coded.layer(), scale, null, centre));
        }
        return new LayerColours(coded, gradings, least, most, centre);
    }

    /** The colour of each number, as 0xFFRRGGBB. */
    int[] table(Colouring colouring) {
        int[] table = new int[PageLayer.MOST + 1];
        if (coded.layer().isFingerprint()) {
            int[] colours = Palette.ofFingerprints();
            System.arraycopy(colours, 0, table, 0, colours.length);
            return table;
        }
        Grading grading = grading(colouring.scale());
        float[] positions = grading.positions();
        Palette palette = colouring.with(coded.layer()).colours();
        for (int code = 0; code < table.length; code++) {
            table[code] = palette.at(positions[grading.step(coded.value(code))]);
        }
        return table;
    }

    private Grading grading(ColourScale scale) {
        Grading grading = gradings.get(scale);
        if (grading == null) {
            throw new IllegalArgumentException("scale: expected one that was graded, got " + scale);
        }
        return grading;
    }

    /** What the page must know of it. */
    ScriptObject script() {
        ScriptObject told = new ScriptObject()
                .text("word", coded.layer().word())
                .text("title", coded.layer().title())
                .text(
                        "kind",
                        coded.layer().isFingerprint()
                                ? "behaviour"
                                : coded.layer().isSigned() ? "signed" : "plain")
                .text("unit", unit())
                .number("digits", digits())
                .number("low", coded.low())
                .number("high", coded.high())
                .number("centre", coded.layer().isDifference() ? (float) centre : 0);
        if (coded.layer().isFingerprint()) {
            return told.text("colours", packed(Palette.ofFingerprints()));
        }
        List<ScriptObject> scales = new ArrayList<>();
        for (ColourScale scale : ColourScale.values()) {
            scales.add(script(scale));
        }
        return told.number("least", least).number("most", most).objects("scales", scales);
    }

    private ScriptObject script(ColourScale scale) {
        Grading grading = grading(scale);
        float[] positions = grading.positions();
        char[] told = new char[POSITIONS];
        for (int i = 0; i < POSITIONS; i++) {
            double code = least + (double) i * (most - least) / (POSITIONS - 1);
            float value = (float) (coded.low() + code / PageLayer.MOST * (coded.high() - coded.low()));
            told[i] = (char) Math.round(PageLayer.MOST * positions[grading.step(value)]);
        }
        List<Grading.Mark> marks = grading.marks(APART);
        return new ScriptObject()
                .text("word", scale.name().toLowerCase(Locale.ROOT))
                .text("positions", PackedNumbers.words(told))
                .numbers(
                        "marks",
                        marks.stream().mapToDouble(Grading.Mark::position).toArray())
                .texts("labels", marks.stream().map(Grading.Mark::label).toList());
    }

    /** The unit and the decimals of a value are those of its words elsewhere. */
    private String unit() {
        return coded.layer().isFingerprint() ? "" : coded.layer().shown(0.0).replaceFirst("^\\S+\\s*", "");
    }

    private int digits() {
        String zero =
                coded.layer().isFingerprint() ? "" : coded.layer().shown(0.0).replaceFirst("\\s.*", "");
        return zero.contains(".") ? zero.length() - zero.indexOf('.') - 1 : 0;
    }

    private static String packed(int[] colours) {
        byte[] parts = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            parts[i] = (byte) (colours[i] >> 16);
            parts[colours.length + i] = (byte) (colours[i] >> 8);
            parts[2 * colours.length + i] = (byte) colours[i];
        }
        return PackedNumbers.bytes(parts);
    }
}
