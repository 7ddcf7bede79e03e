package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Deletes and renames what the program itself has made; nothing else in the program deletes or renames a file. A folder
 * may come from a stranger. So a link is never followed: whatever is no plain file, or no real folder, is refused. A
 * folder is cleared only under its lock, and only if it holds nothing but what the program puts there.
 */
public final class OwnFiles {
    private OwnFiles() {}

    /**
     * Deletes a plain file, if there is one.
     *
     * @throws InputException if there is something else of that name
     */
    public static void delete(Path file) throws IOException {
        if (PlainFile.exists(file)) {
            requirePlain(file);
            Files.deleteIfExists(file);
        }
    }

    /** Deletes a file when the program ends, unless it is gone by then. A link is not followed then either. */
    static void deleteOnExit(Path file) {
        file.toFile().deleteOnExit();
    }

    /**
     * Whether there is a folder of a name that the program chose.
     *
     * @throws InputException if there is something else of that name, as a link to a folder
     */
    public static boolean isFolder(Path folder) {
        if (!PlainFile.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw InputException.found(folder, "a folder that mazescape made", "a link or a file")
                    .advise("move it away, or name another output");
        }
        return true;
    }

    /**
     * Deletes the files of a folder, but for its lock, in the order of their names. Nothing is deleted if anything is
     * not the program's own.
     *
     * @param own whether the program gives such a name to a file in this folder
     * @param lock that of the folder
     * @throws InputException if there is a file of another name, or anything but a plain file
     */
    public static void clear(FolderLock lock, Predicate<String> own) throws IOException {
        for (Path file : own(lock.folder(), own)) {
            if (!FolderLock.NAME.equals(name(file))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Deletes a folder with its files as {@link #clear} does, its lock last, and lets go of that.
     *
     * @param own whether the program gives such a name to a file in this folder
     * @param lock that of the folder
     */
    public static void deleteFolder(FolderLock lock, Predicate<String> own) throws IOException {
        try (FolderLock held = lock) {
            clear(held, own);
            Files.deleteIfExists(held.folder().resolve(FolderLock.NAME));
            Files.delete(held.folder());
        }
    }

    /** Deletes a folder that is empty. */
    public static void deleteEmptyFolder(Path folder) throws IOException {
        if (isFolder(folder)) {
            Files.delete(folder);
        }
    }

    /**
     * Deletes a temporary folder that this process made, with all that is in it. Links in it are deleted and not
     * followed.
     *
     * @throws IllegalArgumentException if it does not lie directly in the folder for temporary files
     */
    public static void deleteTemporary(Path folder) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (!temporary.equals(folder.toAbsolutePath().getParent()) || !isFolder(folder)) {
            throw new IllegalArgumentException(folder + ": expected a folder in " + temporary);
        }
        deleteTree(folder);
    }

    private static void deleteTree(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    deleteTree(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder);
    }

    /**
     * Refuses a folder that holds anything but what the program puts there.
     *
     * @param own whether the program gives such a name to a file in this folder
     */
    public static void requireOwn(Path folder, Predicate<String> own) throws IOException {
        own(folder, own);
    }

    private static List<Path> own(Path folder, Predicate<String> own) throws IOException {
        List<Path> all = new ArrayList<>();
        if (!isFolder(folder)) {
            return all;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(all::add);
        }
        all.sort(Comparator.comparing(OwnFiles::name));
        for (Path file : all) {
            if (!own.test(name(file)) && !FolderLock.NAME.equals(name(file))) {
                throw InputException.found(folder, "only what mazescape wrote", "'" + name(file) + "'")
                        .advise("move it away, or name another output");
            }
            requirePlain(file);
        }
        return all;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void requirePlain(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw InputException.found(file, "a plain file that mazescape wrote", "a link, a folder or a device")
                    .advise("move it away, or name another output");
        }
    }

    /** Gives a draft its name in one step, over a file or a link that has it, and brings the step to disk. */
    static void replace(Path draft, Path file) throws IOException {
        requirePlain(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(file);
    }

    /**
     * Gives a draft its name in one step, unless anything has it already, and brings the step to disk. The draft may
     * keep its own name beside it.
     *
     * @return whether the name was free
     */
    static boolean nameUnlessTaken(Path draft, Path file) throws IOException {
        requirePlain(draft);
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (PlainFile.exists(file)) {
                return false;
            }
            // A file system without hard links, as FAT: the name is looked at and taken in two steps.
            Files.move(draft, file);
        }
        ForcedFolder.force(file);
        return true;
    }

    /**
     * Gives a folder its final name, beside the one that it has.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is anything of that name
     */
    public static void rename(Path draft, Path folder) throws IOException {
        if (!isFolder(draft)) {
            throw InputException.found(draft, "a finished folder", "none");
        }
        Files.move(draft, folder);
        ForcedFolder.force(folder);
    }
}
