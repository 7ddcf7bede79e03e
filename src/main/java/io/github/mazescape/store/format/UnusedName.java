package io.github.mazescape.store.format;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/** Names of files that the program chooses itself: it replaces nothing by them. */
public final class UnusedName {
    private UnusedName() {}

    /** The name {@code stem.ending} if nothing has it yet, else as {@link #numbered}. */
    public static Path in(Path folder, String stem, String ending) {
        Path plain = folder.resolve(stem + "." + ending);
        return isFree(plain) ? plain : numbered(folder, stem, ending);
    }

    /** The first of {@code stem-0001.ending}, {@code stem-0002.ending} and so on that nothing has yet. */
    public static Path numbered(Path folder, String stem, String ending) {
        return numbered(folder, stem, ending, UnusedName::isFree);
    }

    /** The first of {@code stem-0001.ending}, {@code stem-0002.ending} and so on that may be taken. */
    public static Path numbered(Path folder, String stem, String ending, Predicate<Path> mayBeTaken) {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%04d.%s", stem, number, ending));
            if (mayBeTaken.test(file)) {
                return file;
            }
        }
    }

    /** The first numbered name beside one that has been taken: {@code a-0002.png} instead of {@code a-0001.png}. */
    public static Path insteadOf(Path taken) {
        String name = String.valueOf(taken.getFileName());
        int dot = name.lastIndexOf('.');
        Path folder = taken.getParent();
        return numbered(
                folder == null ? Path.of("") : folder,
                name.substring(0, dot).replaceFirst("-[0-9]{4}$", ""),
                name.substring(dot + 1));
    }

    /** Whether nothing has a name, not even a link to nowhere. */
    public static boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
