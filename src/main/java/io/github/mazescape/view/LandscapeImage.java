package io.github.mazescape.view;

import io.github.mazescape.evaluation.Layer;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/**
 * A raster coloured at exactly the size at which it is shown, kept until the raster, its colours or the size change. Each pixel shows
 * the nearest value and never a mixture: what one sees was measured.
 */
final class LandscapeImage {
    private static final long UNKNOWN = Double.doubleToRawLongBits(Double.NaN);

    private @Nullable Key key;
    private @Nullable BufferedImage image;

    BufferedImage of(Raster raster, Layer layer, ValueRange range, int width, int height) {
        Key wanted = new Key(raster.version(), raster.values(), layer, range, width, height);
        BufferedImage known = image;
        if (known != null && wanted.equals(key)) {
            return known;
        }
        BufferedImage fresh = known != null && known.getWidth() == width && known.getHeight() == height
                ? known
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        colour(raster, layer, range, fresh);
        key = wanted;
        image = fresh;
        return fresh;
    }

    private static void colour(Raster raster, Layer layer, ValueRange range, BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = nearest(x, width, raster.width());
        }
        int rowDone = -1;
        for (int y = 0; y < height; y++) {
            int row = nearest(y, height, raster.height());
            if (row == rowDone) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            rowDone = row;
            for (int x = 0; x < width; x++) {
                double value = raster.values()[row * raster.width() + columns[x]];
                pixels[y * width + x] = colour(value, layer, range);
            }
        }
    }

    private static int colour(double value, Layer layer, ValueRange range) {
        if (layer == Layer.BEHAVIOUR) {
            long fingerprint = Double.doubleToRawLongBits(value);
            return fingerprint == UNKNOWN ? Theme.WELL : Palette.ofFingerprint(fingerprint);
        }
        return Double.isNaN(value) ? Theme.WELL : Palette.MAGMA.at(range.position(value));
    }

    private static int nearest(int pixel, int pixels, int cells) {
        return (int) ((2L * pixel + 1) * cells / (2L * pixels));
    }

    /** What the coloured image depends on; values are compared by identity. */
    private record Key(long version, Object values, Layer layer, ValueRange range, int width, int height) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && version == key.version
                    && values == key.values
                    && layer == key.layer
                    && range.equals(key.range)
                    && width == key.width
                    && height == key.height;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(version);
        }
    }
}
