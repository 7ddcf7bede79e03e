package io.github.mazescape.web;

import io.github.mazescape.input.MarkupText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page from a resource in which places such as {@code {{title}}} are filled in. To be used by one thread. */
public final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private final String text;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private PageTemplate(String text) {
        this.text = text;
    }

    /**
     * The template of a resource.
     *
     * @param beside a class of the package in which the resource lies
     */
    public static PageTemplate of(Class<?> beside, String name) {
        return new PageTemplate(resource(beside, name));
    }

    /** The text of a resource in UTF-8. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + name, problem);
        }
    }

    /** Fills a place with a text. */
    public PageTemplate text(String place, String words) {
        return markup(place, MarkupText.escaped(words));
    }

    /** Fills a place with markup, or a script, as it is. */
    public PageTemplate markup(String place, String markup) {
        parts.put(place, markup);
        return this;
    }

    /** The page. */
    public String page() {
        Matcher places = PLACE.matcher(text);
        StringBuilder page = new StringBuilder();
        while (places.find()) {
            String part = parts.get(places.group(1));
            if (part == null) {
                throw new IllegalStateException("nothing for the place " + places.group(1));
            }
            places.appendReplacement(page, Matcher.quoteReplacement(part));
        }
        return places.appendTail(page).toString();
    }
}
