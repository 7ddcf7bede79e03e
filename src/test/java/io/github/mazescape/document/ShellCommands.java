package io.github.mazescape.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command lines of one program in a piece of shell, as lists of words. Loops, pipes, comments, prompts such as
 * {@code anna$} and variables are understood as far as pages use them: a variable is taken to be 1.
 */
final class ShellCommands {
    private static final Pattern WORD =
            Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']([^\\s\"']|'[^']*'|\"[^\"]*\")*");
    private static final Pattern BEFORE = Pattern.compile("do|then|exec|time|\\w+\\$|\\w+=\\S*");

    /** What stands for something of the user's in a page, and an example of it. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "S", "1",
            "N", "2",
            "SECONDS", "1",
            "PORT", "7500",
            "HOST:PORT", "anna:7500",
            "I/N", "1/2",
            "A..B", "1..2",
            "WxH", "8x8",
            "KEY=VALUE", "seed=1");

    private ShellCommands() {}

    /**
     * Finds the command lines of a program.
     *
     * @param program its name without a folder, such as {@code mazescape}
     * @return the words behind the name, for each time that it is started
     */
    static List<List<String>> of(String program, String shell) {
        List<List<String>> commands = new ArrayList<>();
        String oneLineEach = shell.replace("\\\n", " ").replaceAll("(?m)(^|\\s)#\\s.*$", "");
        for (String line : oneLineEach.split("\n|;|&+|\\|")) {
            List<String> words = words(line.replaceFirst("\\s\\d?>.*", ""));
            while (!words.isEmpty() && BEFORE.matcher(words.get(0)).matches()) {
                words.remove(0);
            }
            if (!words.isEmpty() && words.remove(0).matches("(\\S*/)?" + Pattern.quote(program) + "(\\.cmd|\\.exe)?")) {
                commands.add(words);
            }
        }
        return commands;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String given = (word == null ? matcher.group() : word).replaceAll("\\$\\{?\\w+}?", "1");
            if (!given.matches("…|\\.\\.\\.")) {
                words.add(PLACEHOLDERS.getOrDefault(given, given));
            }
        }
        return words;
    }
}
