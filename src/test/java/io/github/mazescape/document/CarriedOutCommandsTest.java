package io.github.mazescape.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.cli.EvolveProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Carries out the command lines of every page: its blocks go through the shell as they stand, one after the other, in
 * one folder with the mazes of the repository, without a display. {@code ./mazescape} there is {@link ShorterCommand};
 * {@code ./mvnw} and ImageMagick do nothing. Left out are blocks with the prompts of several machines, with the
 * variables of a queue, and with what draws on a screen or clones; {@link DocumentedCommandsTest} still parses their
 * command lines. A run folder that a page takes and does not make itself is made beforehand, and so are pictures for
 * {@code finds.txt}.
 */
@Tag("long")
class CarriedOutCommandsTest {
    private static final Path SHELL = Path.of("/bin/bash");
    private static final List<String> OTHERS = List.of("convert", "montage");
    private static final String FINDS = "finds.txt";
    private static final int PATIENCE_MINUTES = 10;

    @TempDir
    private Path folder = Path.of("");

    static List<Document> all() throws IOException {
        return Document.all().stream()
                .filter(document -> !blocks(document).isEmpty())
                .toList();
    }

    private static List<String> blocks(Document document) {
        return document.blocks().stream()
                .filter(block -> block.language().isEmpty() || block.language().equals("sh"))
                .map(Document.Block::text)
                .filter(text -> !ShellCommands.of("mazescape", text).isEmpty())
                .filter(text -> !text.matches("(?s).*(^|\n)\\w+\\$ .*|.*SLURM_.*|.*Xvfb.*|.*git clone.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCommandsOfAPageWorkOneAfterTheOther(Document document) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL), "there is no bash");
        program("mazescape", "exec " + java() + " \"$@\"");
        program("mvnw", "");
        for (String other : OTHERS) {
            program(other, "");
        }
        copy(Path.of("mazes"));
        copy(Path.of("src/app"));
        Files.writeString(folder.resolve("level.lay"), "%%%%%\n%P .%\n%%%%%\n");
        for (Path picture : document.pictures()) {
            Files.createDirectories(folder.resolve(picture).getParent());
        }
        List<String> blocks = blocks(document);
        makeWhatIsTaken(String.join("\n", blocks));
        for (String block : blocks) {
            carryOut(block);
        }
    }

    /** The files of a folder of the repository, if it is there. */
    private void copy(Path from) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.createDirectories(folder.resolve(from));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file));
            }
        }
    }

    private void program(String name, String line) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertEquals(true, script.toFile().setExecutable(true));
    }

    private static String java() {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -Xmx1g -XX:TieredStopAtLevel=1"
                + " -Djava.awt.headless=true -cp '" + EvolveProcess.classPath() + "' "
                + ShorterCommand.class.getName();
    }

    /** Makes the run folders that no command line before makes; those of an experiment are folders of runs. */
    private void makeWhatIsTaken(String shell) throws IOException {
        Set<String> made = new HashSet<>();
        for (List<String> words : ShellCommands.of("mazescape", shell)) {
            String before = "";
            for (String word : words) {
                boolean outside = made.stream().noneMatch(there -> word.equals(there) || word.startsWith(there + "/"));
                if (word.startsWith("runs/")
                        && !words.contains("merge")
                        && !before.startsWith("--")
                        && outside
                        && made.add(word)) {
                    make(folder.resolve(word), words.get(0));
                }
                if (before.equals("--out")) {
                    made.add(word);
                }
                before = word;
            }
        }
        if (shell.contains(FINDS) && !shell.contains("> " + FINDS)) {
            makeFinds();
        }
    }

    private void makeFinds() throws IOException {
        Path run = folder.resolve("runs/kept");
        make(run, "evolve");
        for (String extent : List.of("0.5", "0.1")) {
            String picture = folder.resolve("find-" + extent + ".png").toString();
            CommandLineRun.of(
                            "landscape",
                            run.toString(),
                            "--quiet",
                            "--extent",
                            extent,
                            "--size",
                            "9x9",
                            "--out",
                            picture)
                    .done();
        }
        Files.writeString(folder.resolve(FINDS), "find-0.5.png\nfind-0.1.png\n");
    }

    private void make(Path taken, String command) {
        List<String> words = new ArrayList<>();
        boolean severalRuns = command.equals("experiment");
        words.addAll(List.of(severalRuns ? "sweep" : "evolve", "--quiet", "--out", taken.toString()));
        words.addAll(severalRuns ? List.of("--seeds", "1..3") : List.of());
        CommandLineRun.of(ShorterCommand.of(words).toArray(String[]::new)).done();
    }

    private void carryOut(String block) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("block"), block);
        Path said = folder.resolve("said");
        ProcessBuilder shell = new ProcessBuilder(SHELL.toString(), "-euo", "pipefail", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().remove("DISPLAY");
        shell.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        shell.environment()
                .put("XDG_CONFIG_HOME", folder.resolve("configuration").toString());
        Process process = shell.start();
        try {
            assertEquals(true, process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), block);
            assertEquals(0, process.exitValue(), () -> block + read(said));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        return Document.read(file).text();
    }
}
