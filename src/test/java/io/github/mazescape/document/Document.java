package io.github.mazescape.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the repository that people read.
 *
 * @param path where it lies, from the root
 * @param text all of it
 */
record Document(Path path, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w*)[^\n]*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)|<img src=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    /**
     * What stands between a pair of lines that begin with three backquotes.
     *
     * @param language the word behind the first three; empty where there is none
     */
    record Block(String language, String text) {}

    /** All pages, those of docs/ in the order of their names. */
    static List<Document> all() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "mazes/README.md")) {
            paths.add(Path.of(name));
        }
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(paths::add);
        }
        return paths.stream().map(Document::read).toList();
    }

    static Document read(Path path) {
        try {
            return new Document(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(match -> new Block(match.group(1), match.group(2)))
                .toList();
    }

    /** The text without its blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** What stands in backquotes within the prose, each on one line. */
    List<String> codes() {
        return CODE.matcher(prose())
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Where the pictures lie, from the root. */
    List<Path> pictures() {
        return PICTURE.matcher(prose())
                .results()
                .map(match -> fromRoot(match.group(1) == null ? match.group(2) : match.group(1)))
                .toList();
    }

    /** Where links and pictures lead, as they are written; none to other sites. */
    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** What a link to a heading of this page ends in, as GitHub makes it of the words. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** A path as this page writes it. */
    Path fromRoot(String link) {
        Path folder = path.getParent();
        return (folder == null ? Path.of(link) : folder.resolve(link)).normalize();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
