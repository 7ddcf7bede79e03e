package io.github.mazescape.cli.sweep;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ShardedSweepTest} does not hold of the shares of a sweep. */
class SweepShardTest {
    @Test
    @Tag("long")
    void manyMutatedTextsGiveAShareOrOneLine() throws InterruptedException {
        Fuzz.run(
                Fuzz.Target.SHARDS,
                List.of(
                        "mazescape-sweep 1\nshard 3/64\nseeds 1..200\nset network.hidden=4,16\n",
                        "mazescape-sweep 1\nshard 3/64\nseeds 1\nsample latin:40\nset evolution.sigma=0.1..0.4\n"),
                text -> SweepShard.parse(text, Path.of("shard.txt"), Settings.defaults()),
                InputException.class);
    }
}
