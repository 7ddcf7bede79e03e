package io.github.mazescape.experiment.report;

import io.github.mazescape.experiment.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A page that needs nothing else: no script, no network, no font of its own. Texts are escaped here. */
final class HtmlPage {
    private static final String STYLE = "report.css";

    private final StringBuilder body = new StringBuilder();
    private final PagePictures pictures = new PagePictures();

    /** The pictures of the page. */
    PagePictures pictures() {
        return pictures;
    }

    /** Adds an element that holds a text. */
    HtmlPage text(String element, String kind, String text) {
        open(element, kind);
        body.append(SafeText.html(text));
        return close(element);
    }

    HtmlPage open(String element, String kind) {
        body.append('<').append(element);
        if (!kind.isEmpty()) {
            body.append(" class=\"").append(kind).append('"');
        }
        body.append('>');
        return this;
    }

    HtmlPage close(String element) {
        body.append("</").append(element).append(">\n");
        return this;
    }

    /** Adds markup as it is. */
    HtmlPage markup(String markup) {
        body.append(markup);
        return this;
    }

    /** Adds a row of cells to a table; the first is its head. */
    HtmlPage row(String kind, List<String> cells) {
        open("tr", kind);
        for (int i = 0; i < cells.size(); i++) {
            text(i == 0 ? "th" : "td", "", cells.get(i));
        }
        return close("tr");
    }

    /** Adds the head of a table. */
    HtmlPage head(List<String> columns) {
        open("thead", "").open("tr", "");
        columns.forEach(column -> text("th", "", column));
        return close("tr").close("thead");
    }

    /** Adds a verdict as a word in its colour. */
    HtmlPage verdict(String element, Verdict verdict) {
        return text(element, "word " + kind(verdict), verdict.words());
    }

    /** The class of what belongs to a verdict. */
    static String kind(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The whole page. */
    String whole(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                + "style-src 'unsafe-inline'\">\n<title>" + SafeText.html(title) + "</title>\n<style>\n"
                + style() + pictures.style() + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no " + STYLE + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + STYLE, problem);
        }
    }
}
