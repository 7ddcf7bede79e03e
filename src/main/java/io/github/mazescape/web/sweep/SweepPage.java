package io.github.mazescape.web.sweep;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.web.PageTemplate;
import io.github.mazescape.web.ScriptObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The report of a sweep: one file of HTML that asks nobody for anything. It depends on the runs alone. */
public final class SweepPage {
    private static final String MARK = "<meta name=\"generator\" content=\"mazescape sweep\">";
    private static final List<String> SCRIPTS = List.of("values.js", "across.js", "curves.js", "page.js");
    private static final int LONGEST_HEAD = 1024;
    private static final int MOST_NUMBERS = 400_000;
    private static final int FEWEST_POINTS = 24;
    private static final int MOST_POINTS = 240;
    private static final double DECIMALS = 1e4;

    private SweepPage() {}

    /** Whether a file is such a page. */
    public static boolean isOne(Path file) throws IOException {
        if (!PlainFile.exists(file)) {
            return false;
        }
        try (FileChannel channel = PlainFile.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(LONGEST_HEAD);
            PlainFile.readFully(channel, head, 0);
            return new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1).contains(MARK);
        }
    }

    /**
     * Writes the page.
     *
     * @param runs the finished runs in any order, at least one
     * @param references what stands beside held-out fitness; none where the runs have different held-out tasks
     */
    public static void write(Path file, List<SweptRun> runs, List<ReferenceLevel> references) {
        String page = of(SweepTable.of(runs), references);
        WholeFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(SweepTable table, List<ReferenceLevel> references) {
        return PageTemplate.of(SweepPage.class, "page.html")
                .markup("mark", MARK)
                .markup("style", PageTemplate.resource(SweepPage.class, "page.css"))
                .markup(
                        "script",
                        SCRIPTS.stream()
                                .map(name -> PageTemplate.resource(SweepPage.class, name))
                                .collect(Collectors.joining("\n")))
                .text("title", SweepWording.title(table))
                .text("lead", SweepWording.lead(table))
                .text("facts", SweepWording.facts(table, !references.isEmpty()))
                .markup("data", data(table, references).toString())
                .page();
    }

    private static ScriptObject data(SweepTable table, List<ReferenceLevel> references) {
        int longest =
                table.runs().stream().mapToInt(run -> run.rows().size()).max().orElse(0);
        int[] generations = generations(longest, table.runs().size());
        List<ScriptObject> runs = new ArrayList<>();
        for (int i = 0; i < table.runs().size(); i++) {
            int run = i;
            List<FitnessEntry> rows = table.runs().get(i).rows();
            runs.add(new ScriptObject()
                    .number("group", table.combinations().get(i))
                    .numbers(
                            "values",
                            table.columns().stream()
                                    .mapToDouble(column -> column.values().get(run))
                                    .toArray())
                    .numbers("heldOut", curve(rows, generations, FitnessEntry::heldOut))
                    .numbers("best", curve(rows, generations, FitnessEntry::best))
                    .numbers("mean", curve(rows, generations, FitnessEntry::mean)));
        }
        return new ScriptObject()
                .objects(
                        "columns",
                        table.columns().stream().map(SweepColumn::script).toList())
                .numbers(
                        "generations",
                        IntStream.of(generations).asDoubleStream().toArray())
                .texts("groups", table.labels())
                .objects(
                        "references",
                        references.stream()
                                .map(level -> new ScriptObject()
                                        .text("name", level.name())
                                        .number("value", rounded(level.fitness())))
                                .toList())
                .texts("settings", common(table))
                .objects("runs", runs);
    }

    /** The generations that curves show: all, or as many of them, evenly spaced, as a page of all runs has room for. */
    static int[] generations(int longest, int runs) {
        int most = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, MOST_NUMBERS / (3 * runs)));
        if (longest <= most) {
            return IntStream.rangeClosed(1, longest).toArray();
        }
        return IntStream.range(0, most)
                .map(i -> 1 + (int) ((long) i * (longest - 1) / (most - 1)))
                .toArray();
    }

    private static double[] curve(List<FitnessEntry> rows, int[] generations, ToDoubleFunction<FitnessEntry> value) {
        return IntStream.of(generations)
                .filter(generation -> generation <= rows.size())
                .mapToDouble(generation -> rounded(value.applyAsDouble(rows.get(generation - 1))))
                .toArray();
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * DECIMALS) / DECIMALS : Double.NaN;
    }

    /** What all runs have alike and is not at its default. */
    private static List<String> common(SweepTable table) {
        return Settings.defaults().differences(table.runs().get(0).settings()).stream()
                .filter(difference -> !table.varied().contains(difference.parameter()))
                .filter(difference -> !difference.parameter().equals(Parameters.SEED))
                .map(SweepPage::assignment)
                .toList();
    }

    private static String assignment(Difference difference) {
        return difference.parameter().key() + "=" + difference.to();
    }
}
