package io.github.mazescape.cli.experiment;

/** A word as a shell takes it. */
final class ShellWord {
    private ShellWord() {}

    /** The word, quoted if it holds anything that a shell would not take for itself. */
    static String of(String word) {
        return word.matches("[\\w./=,:+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
