package io.github.mazescape.document;

import io.github.mazescape.cli.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as the pages' commands are tried with: what takes long is made short, all else stays as it is written.
 *
 * <ul>
 *   <li>{@code --generations N} is a hundredth of N and at least 2; {@code evolve} and {@code sweep} without it take 2.
 *   <li>Runs have small mazes, networks and populations, except for what the command line itself sets.
 *   <li>{@code --size} is 24x16, or the least that a movie or a replay may have; movies last a second.
 *   <li>Sketches draw two frames without a window; the sandbox is a movie of two generations.
 *   <li>Experiments are {@code --quick}, and benchmarks measure for a moment.
 * </ul>
 */
public final class ShorterCommand {
    private static final Pattern SIZE = Pattern.compile("\\d+x\\d+");
    private static final List<String> SMALL = List.of(
            "evolution.population=16",
            "task.mazes=2",
            "task.held_out=2",
            "task.steps=20",
            "network.hidden=4",
            "maze.width=11",
            "maze.height=11");

    private final List<String> words;
    private final String command;

    private ShorterCommand(List<String> words) {
        this.words = new ArrayList<>(words);
        this.command = words.isEmpty() || words.get(0).startsWith("-") ? "" : words.get(0);
    }

    public static void main(String[] args) {
        Main.main(of(List.of(args)).toArray(String[]::new));
    }

    /** The shorter form of a command line. */
    static List<String> of(List<String> words) {
        ShorterCommand shorter = new ShorterCommand(words);
        if (!words.contains("--help") && !words.contains("--version")) {
            shorter.shorten();
        }
        return shorter.words;
    }

    private void shorten() {
        shortenNumbers();
        switch (command) {
            case "" -> {
                addMissing("--out", "sandbox.gif");
                words.addAll(List.of("--set", "evolution.generations=2"));
                addSmall();
            }
            case "evolve", "sweep" -> {
                if (!words.contains("--report")) {
                    addMissing("--generations", "2");
                    addSmall();
                }
            }
            case "experiment" -> {
                if (!words.contains("list") && !words.contains("report")) {
                    askQuickly(words.get(1));
                }
            }
            case "movie" -> {
                addMissing("--size", words.contains("--bookmarks") ? "64x64" : "900x600");
                addMissing("--seconds", "1");
                addMissing("--fps", "4");
                addMissing("--detail", "4");
            }
            case "replay" -> {
                addMissing("--size", "640x480");
                words.addAll(List.of("--set", "view.replay=1000"));
            }
            case "landscape" -> addMissing("--size", "24x16");
            case "sketch" -> drawTwoFrames();
            case "bench" -> {
                if (words.contains("--search")) {
                    addMissing("--seeds", "1..2");
                    addMissing("--evaluations", "50,100");
                    addSmall();
                } else {
                    addMissing("--round-millis", "1");
                }
            }
            default -> {}
        }
    }

    private void shortenNumbers() {
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            switch (words.get(at - 1)) {
                case "--generations" -> words.set(at, Integer.toString(Math.max(2, Integer.parseInt(word) / 100)));
                case "--seconds" -> words.set(at, "1");
                case "--fps" -> words.set(at, "4");
                case "--frames" -> words.set(at, "2");
                case "--size" -> words.set(at, smaller(word));
                default -> {}
            }
        }
    }

    private String smaller(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            return size;
        }
        if (command.isEmpty() || command.equals("movie") && !words.contains("--bookmarks")) {
            return "900x600";
        }
        return command.equals("landscape") ? "24x16" : "640x480";
    }

    private void drawTwoFrames() {
        if (words.size() > 1 && !words.get(1).equals("new") && !words.contains("--list")) {
            addMissing("--frames", "2");
            addMissing("--out", "frame.png");
            addSmall();
        }
    }

    /** What is asked quickly in place of the whole lies where the whole would. */
    private void askQuickly(String experiment) {
        if (!words.contains("--quick")) {
            words.add("--quick");
            addMissing("--out", experiment.equals("all") ? "experiments" : "experiments/" + experiment);
        }
    }

    private void addMissing(String option, String value) {
        if (!words.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }

    /** The settings of a small run, but for those that the command line sets. */
    private void addSmall() {
        boolean fromFiles = words.stream().anyMatch(word -> word.startsWith("maze.files="));
        for (String assignment : SMALL) {
            String key = assignment.replaceFirst("=.*", "=");
            boolean set = words.stream().anyMatch(word -> word.startsWith(key));
            if (!set && !(fromFiles && key.startsWith("maze."))) {
                words.addAll(List.of("--set", assignment));
            }
        }
    }
}
