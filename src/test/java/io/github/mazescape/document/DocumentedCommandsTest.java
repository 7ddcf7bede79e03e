package io.github.mazescape.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Every command line that a page shows, in a block or within its text, is one of the program: each name, option and
 * number. {@link CarriedOutCommandsTest} carries out those of the blocks.
 */
class DocumentedCommandsTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    /** Options of other programs that pages name within their text. */
    private static final Set<String> OF_OTHERS = Set.of("--add-modules", "--enable-native-access", "--requeue");

    static List<Document> all() throws IOException {
        return Document.all();
    }

    private static List<String> shell(Document document) {
        return Stream.concat(
                        document.blocks().stream().map(Document.Block::text),
                        document.codes().stream().filter(code -> code.startsWith("./")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCommandLineIsOneOfTheProgram(Document document) {
        List<String> wrong = new ArrayList<>();
        for (String shell : shell(document)) {
            for (List<String> words : ShellCommands.of("mazescape", shell)) {
                try {
                    CommandLineRun.commands().parseArgs(words.toArray(String[]::new));
                } catch (ParameterException e) {
                    wrong.add(String.join(" ", words) + ": " + e.getMessage());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOptionThatTheTextNamesIsThere(Document document) {
        CommandLine top = CommandLineRun.commands();
        Set<String> known = options(top);
        known.addAll(OF_OTHERS);
        List<String> wrong = new ArrayList<>();
        for (String code : document.codes()) {
            String first = code.replaceFirst(" .*", "");
            CommandLine command = top.getSubcommands().get(first);
            if (command == null && !first.startsWith("--")) {
                continue;
            }
            Set<String> there = command == null ? known : options(command);
            OPTION.matcher(code).results().map(match -> match.group()).forEach(option -> {
                if (!there.contains(option)) {
                    wrong.add(code);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** The options of a command and of all below it. */
    private static Set<String> options(CommandLine command) {
        Set<String> names = new HashSet<>(command.getCommandSpec().optionsMap().keySet());
        command.getSubcommands().values().forEach(below -> names.addAll(options(below)));
        return names;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyProfileAndTestOfABuildIsThere(Document document) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String shell : shell(document)) {
            for (List<String> words : ShellCommands.of("mvnw", shell)) {
                for (String word : words) {
                    if (word.startsWith("-P")) {
                        assertTrue(pom.contains("<id>" + word.substring(2) + "</id>"), word);
                    } else if (word.startsWith("-Dtest=")) {
                        String test = word.replaceFirst("-Dtest='?", "").replaceFirst("(#.*)?'?$", "");
                        Pattern pattern = Pattern.compile(test.replace("*", ".*"));
                        assertTrue(tests().stream().anyMatch(pattern.asMatchPredicate()), word);
                    }
                }
            }
        }
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""))
                    .filter(name -> name.endsWith("Test"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
