package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of docs/many-machines, and the lines of its page, run by the shell with the variables that a queue sets.
 * In place of the program stands one that writes down its command line; these are carried out here, with smaller runs.
 */
class ManyMachinesTest {
    private static final Path DOCS = Path.of("docs");
    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aProgramThatWritesDownItsCommandLine() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "there is no bash");
        Path stub = folder.resolve("mazescape");
        Files.writeString(stub, "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done >> said\necho >> said\n");
        assertTrue(stub.toFile().setExecutable(true));
    }

    /** What the program is told by a script, a list of words for each time that it is started. */
    private List<List<String>> commands(String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Files.deleteIfExists(said);
        Path file = Files.writeString(folder.resolve("script"), script);
        ProcessBuilder shell = new ProcessBuilder(SHELL.toString(), file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("SLURM_") || name.startsWith("JOB_"));
        shell.environment().putAll(variables);
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), printed);
        List<List<String>> commands = new ArrayList<>();
        for (String command : Files.readString(said).split("\n\n")) {
            commands.add(List.of(command.strip().split("\n")));
        }
        return commands;
    }

    private static String text(String file) throws IOException {
        return Files.readString(DOCS.resolve(file));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    /** The command of the manifest: the block of lines below the last item of its key {@code command}. */
    private static String command(String manifest) {
        List<String> lines = manifest.lines().toList();
        int start = lines.indexOf("            - |") + 1;
        assertEquals(
                List.of("          command:", "            - /bin/sh", "            - -c", "            - |"),
                lines.subList(start - 4, start));
        String indented = " ".repeat(14);
        List<String> block = lines.subList(start, lines.size()).stream()
                .takeWhile(line -> line.startsWith(indented))
                .map(line -> line.substring(indented.length()))
                .toList();
        return String.join("\n", block) + "\n";
    }

    private static String after(String option, List<String> words) {
        return words.get(words.indexOf(option) + 1);
    }

    @Test
    void theArrayOfSlurmHasEachShardOnce() throws IOException, InterruptedException {
        String script = text("many-machines/shards.slurm");
        int count = Integer.parseInt(found("^shards=(\\d+)$", script));
        assertEquals("1-" + count, found("^#SBATCH --array=(\\S+)$", script));
        Set<String> folders = new HashSet<>();
        for (int task = 1; task <= count; task += 21) {
            List<String> words = commands(
                            script,
                            Map.of(
                                    "SLURM_ARRAY_TASK_ID", "" + task,
                                    "SLURM_ARRAY_TASK_COUNT", "2",
                                    "SLURM_CPUS_PER_TASK", "4"))
                    .get(0);
            assertEquals(task + "/" + count, after("--shard", words));
            assertEquals("4", after("--threads", words));
            assertTrue(folders.add(after("--out", words)));
        }
    }

    @Test
    void theIndexedJobHasEachShardOnce() throws IOException, InterruptedException {
        String manifest = text("many-machines/shards.yaml");
        assertTrue(manifest.lines().noneMatch(line -> line.contains("\t")), "YAML has no tabs");
        assertEquals("Indexed", found("^  completionMode: (\\w+)$", manifest));
        int count = Integer.parseInt(found("^  completions: (\\d+)$", manifest));
        assertEquals("" + count, found("^ +shards=(\\d+)$", manifest));
        for (int index = 0; index < count; index += 21) {
            List<String> words = commands(command(manifest), Map.of("JOB_COMPLETION_INDEX", "" + index))
                    .get(0);
            assertEquals((index + 1) + "/" + count, after("--shard", words));
            assertEquals("/runs/shards/" + (index + 1), after("--out", words));
        }
    }

    /** Carries a command line out in the folder, smaller. */
    private void carryOut(List<String> words) {
        List<String> smaller = new ArrayList<>();
        for (String word : words) {
            String size = word.replace("1..200", "1..4")
                    .replace("1..20", "1..3")
                    .replaceFirst("^(1024x1024|4096x4096)$", "13x10");
            boolean file = size.matches("/?(runs|experiments)/.*|landscape\\.(png|npy)");
            smaller.add(file ? folder.resolve(size.replaceFirst("^/", "")).toString() : size);
        }
        if (words.get(0).equals("sweep")) {
            smaller.addAll(CommandLineRun.SMALL);
            smaller.addAll(List.of("--generations", "3"));
        }
        if (words.get(0).equals("experiment")) {
            smaller.add("--quick");
        }
        if (!smaller.contains("--quiet")) {
            smaller.add("--quiet");
        }
        CommandLineRun.of(smaller.toArray(String[]::new)).done();
    }

    /** The same script with few shards. */
    private static String few(String script) {
        return script.replaceFirst("shards=64", "shards=3");
    }

    private void mergedIsWhole(List<String> shard) throws IOException {
        List<String> merge = new ArrayList<>(List.of("merge"));
        IntStream.rangeClosed(1, 3).mapToObj(i -> "runs/shards/" + i).forEach(merge::add);
        merge.addAll(List.of("--out", "runs/sweep"));
        carryOut(merge);
        List<String> whole = new ArrayList<>(shard);
        whole.subList(whole.indexOf("--shard"), whole.indexOf("--shard") + 2).clear();
        whole.set(whole.indexOf("--out") + 1, "runs/plain");
        carryOut(whole);
        Folders.assertSame(folder.resolve("runs/plain"), folder.resolve("runs/sweep"));
    }

    @Test
    void theTasksOfSlurmMergeToTheBytesOfTheWhole() throws IOException, InterruptedException {
        List<String> words = List.of();
        for (int task = 3; task >= 1; task--) {
            Map<String, String> variables = Map.of("SLURM_ARRAY_TASK_ID", "" + task);
            words = commands(few(text("many-machines/shards.slurm")), variables).get(0);
            carryOut(words);
        }
        mergedIsWhole(words);
    }

    @Test
    void thePodsOfTheIndexedJobMergeToTheBytesOfTheWhole() throws IOException, InterruptedException {
        List<String> words = List.of();
        for (int index = 0; index < 3; index++) {
            Map<String, String> variables = Map.of("JOB_COMPLETION_INDEX", "" + index);
            words = commands(few(command(text("many-machines/shards.yaml"))), variables)
                    .get(0);
            carryOut(words);
        }
        mergedIsWhole(words);
    }

    @Test
    void theLinesOfThePageWorkOneAfterTheOther() throws IOException, InterruptedException {
        String page = text("many-machines.md");
        String shards = page.substring(page.indexOf("\n## Shards"), page.indexOf("\n### Slurm"));
        Matcher blocks = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(shards);
        Files.createDirectories(folder.resolve("experiments"));
        int count = 0;
        while (blocks.find()) {
            for (List<String> words : commands(blocks.group(1), Map.of())) {
                carryOut(words);
                count++;
            }
        }
        assertEquals(12, count);
        assertTrue(Files.exists(folder.resolve("runs/sweep/summary.csv")));
        assertTrue(Files.exists(folder.resolve("experiments/modes/report.html")));
        assertTrue(Files.exists(folder.resolve("landscape-fingerprints.npy")));
    }

    @Test
    void theOtherCommandsOfThePageAreWholeCommandLines() throws IOException, InterruptedException {
        String page = text("many-machines.md");
        String slurm = page.substring(page.indexOf("\n### Slurm"), page.indexOf("\n### Kubernetes"));
        String lines = slurm.substring(slurm.indexOf("```\n") + 4, slurm.lastIndexOf("```"));
        List<List<String>> commands = commands("shards=5\n" + lines, Map.of("SLURM_ARRAY_TASK_ID", "2"));
        assertEquals(2, commands.size());
        assertEquals("2/5", after("--shard", commands.get(0)));
        assertEquals("2/5", after("--tile", commands.get(1)));
    }
}
