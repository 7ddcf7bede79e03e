package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.PlainText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives a reader inputs that were right and then changed at random, from a fixed seed. Whatever comes in, there comes
 * out a value or one of our own exceptions with one plain line, within a second. All readers together are given
 * {@link #IN_ALL} inputs or more, which takes two cores less than five minutes.
 */
public final class Fuzz {
    /** How many inputs all targets have together, at least. */
    public static final long IN_ALL = 10_000_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int PARTS = 50;
    private static final int THREADS = 2;
    private static final double MOST_SECONDS = 1;
    private static final String ALPHABET = "#.^>v<*? 0123456789abcdefpxTZ+-_=:,;'\"[]{}()\\/%|\n\r\t"
            + "\u0000\u001b\u007f\u0085\u009b\u00a0\u00ff\u202e\u2028\ud83d\udc1b\uffff";
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "#####\n#>..#\n#####\n",
            "name: x\n\n",
            "steps: 99999999999999999999\n",
            "[maze]\n",
            "[[maze]]",
            "[maze.width]",
            "maze.width = 31\n",
            "\"\"\"",
            "'''",
            "1979-05-27T07:32:00Z",
            "0xFFFF",
            "\\u0000",
            "\\UFFFFFFFF",
            "version = 1\n",
            "9223372036854775807",
            "9223372036854775808",
            "-0.0",
            "1e999",
            "-nan",
            "NaN",
            "0x1.8p-1\n",
            "0x1.fffffffffffffp9999\n",
            "fitness 999999999\n",
            "population-000010.npy",
            "../../x",
            "999999999999999999",
            "checksum 00000000\n",
            "\ufeff",
            "********",
            "%2A%2A%zz",
            "/maze=1:0:",
            "/change=1:network.hidden:256/",
            " | size=16384x16384 | ",
            "'shape': (999999999, 999999999), }",
            "'|O'",
            "{ a = { a = { a = 1 } } }");

    /** What is fuzzed, and with how many inputs. */
    public enum Target {
        MAZES(2_700_000),
        FOREIGN_MAZES(1_000_000),
        MAZE_COPIES(400_000),
        PATTERNS(1_500_000),
        SETTINGS(400_000),
        ASSIGNMENTS(600_000),
        CHECKPOINTS(300_000),
        SIGNED_CHECKPOINTS(700_000),
        NUMPY_HEADERS(1_400_000),
        TABLES(700_000),
        BOOKMARK_LINES(700_000),
        TEXTS_OF_PICTURES(300_000),
        PICTURES(500_000),
        MESSAGES(600_000),
        TASKS(200_000),
        SHARDS(100_000),
        TILES(300_000),
        CELL_JOBS(300_000);

        private final int inputs;

        Target(int inputs) {
            this.inputs = inputs;
        }

        public int inputs() {
            return inputs;
        }
    }

    /** Reads a text. */
    public interface Reader {
        @Nullable
        Object of(String text) throws Exception;
    }

    /** What came of some of the inputs. */
    private record Part(long read, long nanos, double slowest) {}

    private Fuzz() {}

    /**
     * Fuzzes a reader.
     *
     * @param originals what is right, to be changed
     * @param own the exceptions that it may throw
     */
    public static void run(Target target, List<String> originals, Reader reader, Class<?>... own)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                SplittableRandom random =
                        new SplittableRandom(31L * target.name().hashCode() + part);
                parts.add(threads.submit(() -> part(target.inputs / PARTS, originals, reader, List.of(own), random)));
            }
            long read = 0;
            long nanos = 0;
            double slowest = 0;
            for (Future<Part> part : parts) {
                read += part.get().read;
                nanos += part.get().nanos;
                slowest = Math.max(slowest, part.get().slowest);
            }
            assertTrue(read < target.inputs, "something is refused");
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d inputs in %.1f s of one core, %d of them read, the slowest in %.3f s%n",
                    target,
                    target.inputs,
                    nanos / 1e9,
                    read,
                    slowest);
        } catch (ExecutionException e) {
            throw new AssertionError(target + ": " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Part part(
            int inputs, List<String> originals, Reader reader, List<Class<?>> own, SplittableRandom random) {
        long read = 0;
        double slowest = 0;
        long begin = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < inputs; i++) {
            String input = mutated(originals.get(random.nextInt(originals.size())), random);
            long start = System.nanoTime();
            read += reads(input, reader, own) ? 1 : 0;
            double seconds = seconds(start);
            // The machine may have stood still; an input that is slow is so again.
            for (int again = 0; again < 3 && seconds > MOST_SECONDS / 2; again++) {
                start = System.nanoTime();
                reads(input, reader, own);
                seconds = Math.min(seconds, seconds(start));
            }
            assertTrue(seconds < MOST_SECONDS, seconds + " s for: " + input);
            slowest = Math.max(slowest, seconds);
        }
        return new Part(read, CLOCK.getCurrentThreadCpuTime() - begin, slowest);
    }

    private static double seconds(long start) {
        return (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
    }

    private static boolean reads(String input, Reader reader, List<Class<?>> own) {
        try {
            return reader.of(input) != null;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            assertTrue(own.contains(e.getClass()), () -> e + " for: " + input);
            String line = String.valueOf(e.getMessage());
            assertEquals(line, PlainText.line(line), "a line that can be shown");
            return false;
        }
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(8));
            switch (random.nextInt(6)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.setLength(random.nextInt(8) == 0 ? at : mutated.length());
                case 3 -> mutated.insert(at, mutated.substring(at, end).repeat(random.nextInt(50)));
                case 4 -> mutated.replace(at, end, mutated.substring(0, end - at));
                default -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return mutated.toString();
    }
}
