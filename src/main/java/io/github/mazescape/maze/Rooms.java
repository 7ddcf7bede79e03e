package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rooms and corridors. Rooms of odd sides are thrown at odd places and kept where they overlap no other; then the
 * shortest corridors that join them all are dug between their middles, each with one bend. Since all of it lies at odd
 * coordinates, a wall of one cell is left between neighbours.
 */
final class Rooms {
    private static final int SHORTEST_SIDE = 3;
    private static final int LONGEST_SIDE = 7;
    private static final int CELLS_PER_THROW = 6;

    private Rooms() {}

    static void carve(Grid grid, RandomStream random) {
        int throwsLeft = 1 + grid.size() / CELLS_PER_THROW;
        List<Integer> middles = new ArrayList<>();
        while (throwsLeft-- > 0) {
            int roomWidth = side(grid.width(), random);
            int roomHeight = side(grid.height(), random);
            int x = 1 + 2 * random.nextInt((grid.width() - roomWidth) / 2);
            int y = 1 + 2 * random.nextInt((grid.height() - roomHeight) / 2);
            if (isSolid(grid, x, y, roomWidth, roomHeight)) {
                fill(grid, x, y, roomWidth, roomHeight);
                middles.add(grid.cell(x + roomWidth / 4 * 2, y + roomHeight / 4 * 2));
            }
        }
        joinAll(grid, middles, random);
    }

    private static int side(int limit, RandomStream random) {
        int longest = Math.min(LONGEST_SIDE, limit - 2);
        return SHORTEST_SIDE + 2 * random.nextInt((longest - SHORTEST_SIDE) / 2 + 1);
    }

    private static boolean isSolid(Grid grid, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (grid.isOpen(grid.cell(x, y))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void fill(Grid grid, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                grid.open(grid.cell(x, y));
            }
        }
    }

    private static void joinAll(Grid grid, List<Integer> middles, RandomStream random) {
        int rooms = middles.size();
        int[] nearest = new int[rooms];
        int[] distance = new int[rooms];
        Arrays.fill(distance, Integer.MAX_VALUE);
        boolean[] joined = new boolean[rooms];
        int latest = 0;
        joined[0] = true;
        for (int count = 1; count < rooms; count++) {
            int next = -1;
            for (int room = 0; room < rooms; room++) {
                int apart = apart(grid, middles.get(room), middles.get(latest));
                if (apart < distance[room]) {
                    distance[room] = apart;
                    nearest[room] = latest;
                }
                if (!joined[room] && (next < 0 || distance[room] < distance[next])) {
                    next = room;
                }
            }
            dig(grid, middles.get(next), middles.get(nearest[next]), random.nextBoolean());
            joined[next] = true;
            latest = next;
        }
    }

    private static int apart(Grid grid, int from, int to) {
        int width = grid.width();
        return Math.abs(from % width - to % width) + Math.abs(from / width - to / width);
    }

    private static void dig(Grid grid, int from, int to, boolean acrossFirst) {
        int width = grid.width();
        int bendY = (acrossFirst ? from : to) / width;
        int bendX = (acrossFirst ? to : from) % width;
        for (int x = Math.min(from % width, to % width); x <= Math.max(from % width, to % width); x++) {
            grid.open(grid.cell(x, bendY));
        }
        for (int y = Math.min(from / width, to / width); y <= Math.max(from / width, to / width); y++) {
            grid.open(grid.cell(bendX, y));
        }
    }
}
