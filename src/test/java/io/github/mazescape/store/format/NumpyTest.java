package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.run.Setup;
import io.github.mazescape.store.RunBench;
import io.github.mazescape.store.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NumPy itself reads what a run leaves, and reads the same numbers. */
@Tag("long")
class NumpyTest {
    /** Prints the shape, then every number in hexadecimal, a line each. */
    private static final String PRINT = """
            import sys, numpy
            table = numpy.load(sys.argv[1], allow_pickle=False)
            print(table.dtype.str, *table.shape)
            for number in table.ravel():
                print(float(number).hex())
            """;

    private static String python = "";

    @TempDir
    private Path temp;

    @BeforeAll
    static void findNumpy() throws Exception {
        for (String candidate : List.of("/usr/bin/python3", "python3")) {
            if (python.isEmpty() && has(candidate)) {
                python = candidate;
            }
        }
        assumeTrue(!python.isEmpty(), "there is a python3 with numpy");
    }

    private static boolean has(String candidate) throws InterruptedException {
        try {
            return new ProcessBuilder(candidate, "-c", "import numpy").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void numpyLoadsEveryTableOfARun() throws Exception {
        Path folder = temp.resolve("run");
        RunBench.run(folder, RunBench.SETTINGS, 25);
        List<String> tables = RunBench.files(folder).keySet().stream()
                .filter(name -> name.endsWith(".npy"))
                .toList();
        assertEquals(List.of("champions.npy", "population-000020.npy", "population-000025.npy"), tables);
        for (String table : tables) {
            Path file = folder.resolve(table);
            assertEquals(numbers(file), printed(file), table);
        }
    }

    @Test
    void numpyLoadsChampionsWhileTheRunGoesOn() throws Exception {
        Path folder = temp.resolve("run");
        try (RunFolder run = RunFolder.create(folder, Setup.read(RunBench.SETTINGS))) {
            RunBench.goOn(run, RunBench.SETTINGS, 3);
            Path file = folder.resolve(RunFolder.CHAMPIONS);
            assertEquals(numbers(file), printed(file));
        }
    }

    @Test
    void oddNumbersArriveAsTheyAre() throws Exception {
        Path file = temp.resolve("odd.npy");
        try (NumpyRows rows = NumpyRows.create(file, 3)) {
            rows.append(new double[] {-0.0, Double.MIN_VALUE, Double.MAX_VALUE});
            rows.append(new double[] {Double.NEGATIVE_INFINITY, Math.PI, -1e-310});
        }
        assertEquals(numbers(file), printed(file));
    }

    private static List<String> numbers(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (NumpyRows rows = NumpyRows.open(file)) {
            lines.add("<f8 " + rows.rows() + " " + rows.columns());
            for (long row = 0; row < rows.rows(); row++) {
                for (double number : rows.row(row)) {
                    lines.add(Double.toHexString(number));
                }
            }
        }
        return lines;
    }

    /** What NumPy makes of a file; its numbers in Java's notation, which parses what Python prints. */
    private static List<String> printed(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, "-c", PRINT, file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<String> lines = output.lines().toList();
        assertTrue(lines.size() > 1, output);
        return Stream.concat(
                        Stream.of(lines.get(0)), lines.stream().skip(1).map(line -> Double.toHexString(number(line))))
                .toList();
    }

    private static double number(String printed) {
        return printed.endsWith("inf")
                ? Double.parseDouble(printed.replace("inf", "Infinity"))
                : Double.parseDouble(printed);
    }
}
