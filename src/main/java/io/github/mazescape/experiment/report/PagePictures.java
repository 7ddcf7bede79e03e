package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.store.format.PngPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures inside one page. Each is drawn in both schemes; since they differ in colours alone, it stands there
 * once, with variables for the colours that differ. A picture that would be too long as SVG becomes pixels.
 */
final class PagePictures {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int MOST_LETTERS = 300_000;
    private static final int DENSITY = 2;

    /** The variables by their two colours, the light one first. */
    private final Map<String, String> variables = new LinkedHashMap<>();

    private int count;

    /** A drawing as an element of the page. */
    String element(Drawing drawing) {
        String light = drawing.svg(Scheme.LIGHT);
        if (light.length() > MOST_LETTERS) {
            return pixels(drawing);
        }
        Matcher lights = COLOUR.matcher(light);
        Matcher darks = COLOUR.matcher(drawing.svg(Scheme.DARK));
        StringBuilder both = new StringBuilder();
        while (lights.find()) {
            if (!darks.find()) {
                return pixels(drawing);
            }
            String pair = lights.group() + darks.group();
            boolean same = lights.group().equals(darks.group());
            String name = same ? lights.group() : "var(" + variable(pair) + ")";
            lights.appendReplacement(both, name);
        }
        lights.appendTail(both);
        if (darks.find()) {
            return pixels(drawing);
        }
        String own = "p" + count++;
        return both.substring(both.indexOf("<svg"))
                .replace("id=\"c", "id=\"" + own + "c")
                .replace("url(#c", "url(#" + own + "c");
    }

    private String variable(String pair) {
        return variables.computeIfAbsent(pair, key -> "--i" + variables.size());
    }

    /** The rules of the page's style that give the variables their colours. */
    String style() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        variables.forEach((pair, name) -> {
            light.append(name).append(':').append(pair, 0, 7).append(';');
            dark.append(name).append(':').append(pair, 7, 14).append(';');
        });
        return ":root{" + light + "}\n@media (prefers-color-scheme:dark){:root{" + dark + "}}\n";
    }

    private static String pixels(Drawing drawing) {
        String size = " width=\"" + drawing.width() + "\" height=\"" + drawing.height() + "\"";
        return "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"" + data(drawing, Scheme.DARK)
                + "\"><img src=\"" + data(drawing, Scheme.LIGHT) + "\" alt=\"" + SafeText.html(drawing.title()) + "\""
                + size + "></picture>";
    }

    private static String data(Drawing drawing, Scheme scheme) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngPicture.write(drawing.pixels(DENSITY, scheme), List.of(), png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
