package io.github.mazescape.view;

/**
 * A picture's values, row by row from the top: what the landscape panel colours. While a landscape is being rendered, coarse
 * blocks stand for cells that are not known yet, and NaN for those of which nothing is known.
 *
 * @param version a number that changes whenever the values do, so that a panel colours a raster once
 * @param width the number of columns, at least 1
 * @param height the number of rows, at least 1
 * @param values {@code width * height} values; {@link Double#NaN} is not known yet. A behaviour fingerprint stands
 *     here by its bits ({@link Double#longBitsToDouble}). Not to be modified.
 */
public record Raster(long version, int width, int height, double[] values) {
    public Raster {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(
                    "raster: expected width * height values, got " + values.length + " for " + width + " x " + height);
        }
    }
}
