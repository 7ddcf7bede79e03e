package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private static final String REFERENCE = "{\"task\":\"reference\"";
    private static final String WALL_FOLLOWER = "{\"task\":\"wall-follower\"";

    @Test
    void eachNumberOfThreadsIsMeasuredOnBothTasksWithTheSameKernel() {
        List<String> lines = CommandLineRun.of("bench", "--round-millis", "1", "--threads", "2", "--format", "json")
                .done()
                .out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(",\"agent_steps_per_second\"")))
                .toList();
        List<String> corridors =
                lines.stream().filter(line -> line.startsWith(WALL_FOLLOWER)).toList();
        assertEquals(2, corridors.size());
        assertTrue(corridors.get(0).endsWith("\"threads\":1") && corridors.get(1).endsWith("\"threads\":2"));
        for (String line : corridors) {
            assertTrue(lines.contains(line.replace(WALL_FOLLOWER, REFERENCE)), line);
        }
    }
}
