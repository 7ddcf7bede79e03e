package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Runs every example of every help text, smaller and in a temporary folder: names of files and counts are put in their
 * place.
 */
@Tag("long")
class HelpExamplesTest {
    private static final String EXAMPLE = "Example: ./mazescape";
    private static final Map<String, String> SMALLER = Map.of(
            "300",
            "3",
            "600",
            "6",
            "100",
            "2",
            "25",
            "2",
            "256x256",
            "12x8",
            "20",
            "0.1",
            "1024x1024",
            "12x9",
            "network.cell=gru",
            "network.cell=elman",
            "1..3",
            "1..2",
            "5000,10000",
            "50,100");

    @TempDir
    private Path folder = Path.of("");

    private static List<CommandLine> commands(CommandLine top) {
        List<CommandLine> all = new ArrayList<>(List.of(top));
        top.getSubcommands().values().forEach(command -> all.addAll(commands(command)));
        return all;
    }

    private static List<String> examples(CommandLine command) {
        return Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith(EXAMPLE))
                .map(line -> line.substring(EXAMPLE.length()).strip())
                .toList();
    }

    @Test
    void everyCommandHasAnExampleAndEveryExampleWorks() throws IOException {
        Files.createDirectories(folder.resolve("runs"));
        Files.writeString(folder.resolve("level.lay"), "%%%%%\n%P .%\n%%%%%\n");
        CommandLineRun.smallRun(folder.resolve("runs/second"), 4, "--seed", "2");
        CommandLineRun.smallRun(folder.resolve("runs/third"), 4, "--seed", "3");
        for (String find : List.of("0.1", "0.2")) {
            String picture = folder.resolve("find" + find + ".png").toString();
            String second = folder.resolve("runs/second").toString();
            CommandLineRun.of("landscape", second, "--out", picture, "--size", "12x8", "--extent", find);
        }
        Files.writeString(folder.resolve("finds.txt"), "find0.1.png\nfind0.2.png\n");
        int run = 0;
        for (CommandLine command : commands(Commands.all())) {
            String name = command.getCommandSpec().qualifiedName();
            List<String> examples = examples(command);
            assertFalse(examples.isEmpty(), name + " has no example in its help");
            for (String example : examples) {
                if (waitsForOthers(example)) {
                    continue;
                }
                CommandLineRun said = CommandLineRun.of(arguments(example, command));
                assertEquals(0, said.code(), name + ": " + example + " said " + said.err());
                run++;
            }
        }
        assertEquals(true, run >= 14, run + " examples were run");
    }

    /** What joins another machine, or has certificates; MachinesTest and PairingTest do the same. */
    private static boolean waitsForOthers(String example) {
        return example.contains("--join") || example.contains("--certificates");
    }

    private String[] arguments(String example, CommandLine command) {
        List<String> arguments = new ArrayList<>();
        List<String> words = Arrays.asList(example.split(" +"));
        for (String word : words) {
            if (word.equals(">")) {
                break;
            }
            boolean file = word.matches(
                    "runs/.*|certificates|Comets|Waves|frames/|[^/]+\\.(png|svg|gif|mp4|npy|csv|tif|lay|txt)");
            arguments.add(
                    file ? folder.resolve(word) + (word.endsWith("/") ? "/" : "") : SMALLER.getOrDefault(word, word));
        }
        String name = command.getCommandName();
        if (name.equals("mazescape")) {
            arguments.addAll(List.of("--out", folder.resolve("sandbox.gif").toString()));
            arguments.addAll(List.of("--set", "evolution.generations=2"));
        }
        if (name.equals("mazescape") || name.equals("evolve") || words.contains("--search")) {
            arguments.addAll(CommandLineRun.SMALL);
        }
        if (name.equals("sweep")) {
            CommandLineRun.SMALL.stream()
                    .filter(option -> !option.contains("network.hidden"))
                    .forEach(arguments::add);
        }
        if (name.equals("movie")) {
            arguments.addAll(List.of("--detail", "4", "--size", "900x600"));
        }
        if (name.equals("replay")) {
            arguments.addAll(List.of("--set", "view.replay=1000", "--size", "640x480"));
        }
        if (name.equals("bench")) {
            arguments.addAll(List.of("--round-millis", "1"));
        }
        return arguments.toArray(String[]::new);
    }
}
