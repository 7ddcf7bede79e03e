package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoxCountingTest {
    private static final int SIDE = 1024;

    @Test
    void aSlantedBorderHasDimensionOne() {
        boolean[][] land = new boolean[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                land[y][x] = 3 * y > 2 * x + 300;
            }
        }
        assertEquals(1, BoxCounting.of(borders(land)).orElseThrow().value(), 0.03);
    }

    @Test
    void aKochCurveHasItsDimension() {
        Path2D snowflake = new Path2D.Double();
        snowflake.moveTo(60, 300);
        koch(snowflake, 60, 300, 964, 300, 7);
        koch(snowflake, 964, 300, 512, 300 + 452 * Math.sqrt(3), 7);
        koch(snowflake, 512, 300 + 452 * Math.sqrt(3), 60, 300, 7);
        BufferedImage picture = new BufferedImage(SIDE, SIDE + 64, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.fill(snowflake);
        graphics.dispose();
        boolean[][] land = new boolean[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                land[y][x] = picture.getRaster().getSample(x, y + 25, 0) > 0;
            }
        }
        BoxCounting.Dimension dimension = BoxCounting.of(borders(land)).orElseThrow();
        assertEquals(Math.log(4) / Math.log(3), dimension.value(), 0.05);
        assertTrue(dimension.error() < 0.05);
    }

    private static void koch(Path2D curve, double x, double y, double toX, double toY, int depth) {
        if (depth == 0) {
            curve.lineTo(toX, toY);
            return;
        }
        double dx = (toX - x) / 3;
        double dy = (toY - y) / 3;
        double tipX = x + 1.5 * dx + dy * Math.sqrt(3) / 2;
        double tipY = y + 1.5 * dy - dx * Math.sqrt(3) / 2;
        koch(curve, x, y, x + dx, y + dy, depth - 1);
        koch(curve, x + dx, y + dy, tipX, tipY, depth - 1);
        koch(curve, tipX, tipY, x + 2 * dx, y + 2 * dy, depth - 1);
        koch(curve, x + 2 * dx, y + 2 * dy, toX, toY, depth - 1);
    }

    /** The pixels that differ from their right or lower neighbour. */
    private static boolean[][] borders(boolean[][] land) {
        boolean[][] borders = new boolean[SIDE][SIDE];
        for (int y = 0; y < SIDE - 1; y++) {
            for (int x = 0; x < SIDE - 1; x++) {
                borders[y][x] = land[y][x] != land[y][x + 1] || land[y][x] != land[y + 1][x];
            }
        }
        return borders;
    }

    @Test
    void aPictureFullOfWallsHasDimensionTwoInAnySize() {
        RandomStream random = new Seed(1).stream();
        for (int[] size : new int[][] {{512, 512}, {200, 321}, {64, 64}}) {
            boolean[][] wall = new boolean[size[0]][size[1]];
            for (boolean[] row : wall) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextInt(4) > 0;
                }
            }
            assertEquals(2, BoxCounting.of(wall).orElseThrow().value(), 0.02);
        }
    }

    @Test
    void tooLittleWallOrTooSmallAPictureSaysNothing() {
        boolean[][] sparse = new boolean[512][512];
        for (int i = 0; i < BoxCounting.LEAST_PIXELS - 1; i++) {
            sparse[i][i] = true;
        }
        assertTrue(BoxCounting.of(sparse).isEmpty());
        sparse[511][511] = true;
        assertTrue(BoxCounting.of(sparse).isPresent());
        boolean[][] small = new boolean[40][40];
        for (boolean[] row : small) {
            Arrays.fill(row, true);
        }
        assertTrue(BoxCounting.of(small).isEmpty());
        assertTrue(BoxCounting.of(new boolean[0][0]).isEmpty());
    }
}
