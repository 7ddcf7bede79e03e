package io.github.mazescape.web;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.MarkupText;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A page beside a movie or a picture that shows it, so that it can be opened and sent. A movie stays the file beside
 * it; a picture lies in the page, too.
 *
 * @param title what it is
 * @param facts what is to be known of it, a sentence each
 */
public record FilePage(String title, List<String> facts) {
    private static final long LARGEST_PICTURE = 64L << 20;

    public FilePage {
        facts = List.copyOf(facts);
    }

    /**
     * The name of the page of a file.
     *
     * @throws InputException if it is no file that a page can show
     */
    public static Path of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).matches(".+\\.(mp4|gif|png|svg)") || Files.isDirectory(file)) {
            throw InputException.at("--web")
                    .expected("a file for --out, such as film.mp4, which the page shows")
                    .got("'" + file + "'");
        }
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".html");
    }

    /**
     * Writes the page of a file that is there.
     *
     * @return where it is
     */
    public Path write(Path file) {
        Path page = of(file);
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder();
        facts.forEach(
                fact -> words.append("<p>").append(MarkupText.escaped(fact)).append("</p>\n"));
        String text = PageTemplate.of(FilePage.class, "file.html")
                .text("title", title)
                .markup("shown", shown(file, name, ending))
                .markup("facts", words.toString())
                .page();
        WholeFile.write(page, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return page;
    }

    private String shown(Path file, String name, String ending) {
        String alt = "\" alt=\"" + MarkupText.escaped(title) + "\">";
        return switch (ending) {
            case "mp4" -> "<video src=\"" + address(name) + "\" controls autoplay loop muted playsinline></video>";
            case "gif" -> "<img src=\"" + address(name) + alt;
            default -> {
                String kind = ending.equals("svg") ? "svg+xml" : "png";
                yield "<img src=\"data:image/" + kind + ";base64," + held(file) + alt;
            }
        };
    }

    /** A name as the address of a file in the same folder, whatever signs it has. */
    private static String address(String name) {
        StringBuilder address = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
            address.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return address.toString();
    }

    private static String held(Path file) {
        try {
            if (Files.size(file) > LARGEST_PICTURE) {
                throw InputException.found(file, "a picture of at most 64 MiB in a page", Files.size(file) + " bytes");
            }
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw InputException.at(file).expected("the picture that was made").refused(e);
        }
    }
}
