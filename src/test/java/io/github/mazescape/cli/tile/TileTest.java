package io.github.mazescape.cli.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.Fuzz;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.input.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TileTest {
    private static final Path FILE = Path.of("tile.txt");
    private static final Tile TILE =
            new Tile(new Shard(3, 64), 2, 300, List.of(new Dot(-0.1, 1e-300, 0), new Dot(1 / 3.0, -0.0, 7)));

    @Test
    void aTextReadsBackAsTheSameTileToTheLastBit() {
        assertEquals(TILE, Tile.parse(TILE.text(), FILE));
        assertEquals(3, TILE.band().number());
        assertEquals(TILE.trail().get(1), TILE.dots().champion());
    }

    @Test
    @Tag("long")
    void manyMutatedTextsGiveATileOrOneLine() throws InterruptedException {
        Fuzz.run(Fuzz.Target.TILES, List.of(TILE.text()), text -> Tile.parse(text, FILE), InputException.class);
    }
}
