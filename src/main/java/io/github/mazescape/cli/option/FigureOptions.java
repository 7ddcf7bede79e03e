package io.github.mazescape.cli.option;

import io.github.mazescape.draw.figure.FigurePart;
import io.github.mazescape.draw.figure.LandscapeFigure;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PictureFile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a landscape that is drawn as a figure. */
public final class FigureOptions {
    @Option(
            names = "--figure",
            description = "Draw a figure: the landscape with title, axes, colour bar, champion, its path, scale and"
                    + " caption, light unless --theme says otherwise. An .svg is always one.")
    private boolean figure;

    @Option(
            names = "--parts",
            paramLabel = "LIST",
            split = ",",
            description = "A figure of these alone: title, axes, bar, centre, trail, scale, caption, or none.")
    private @Nullable List<String> parts;

    @Option(names = "--caption", paramLabel = "TEXT", description = "A caption in place of what was measured.")
    private @Nullable String caption;

    @Mixin
    private DrawingOptions drawing = new DrawingOptions();

    /** Whether the landscape is drawn as a figure, and not bare. */
    public boolean wanted(PictureFile file) {
        return wanted() || file.isSvg();
    }

    /** Whether anything was said of a figure. */
    public boolean wanted() {
        return figure || parts != null || caption != null || drawing.given();
    }

    /** What is drawn besides the landscape. */
    public Set<FigurePart> parts() {
        Set<FigurePart> wanted = EnumSet.noneOf(FigurePart.class);
        if (parts == null) {
            return EnumSet.allOf(FigurePart.class);
        }
        for (String word : parts) {
            part(word).ifPresent(wanted::add);
        }
        return wanted;
    }

    private static Optional<FigurePart> part(String word) {
        if (word.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(FigurePart.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InputException.got(
                        "--parts",
                        Arrays.stream(FigurePart.values()).map(FigurePart::word).collect(Collectors.joining(", "))
                                + " or none",
                        "'" + word + "'")));
    }

    /** The caption, or null for one that tells what was measured. */
    @Nullable
    public String caption() {
        return caption;
    }

    /** The scheme of a figure. */
    public Scheme scheme() {
        return drawing.scheme(Scheme.LIGHT);
    }

    /** How many pixels of a PNG a unit has, if the landscape is some pixels wide. */
    public int density(int width) {
        return drawing.density(LandscapeFigure.density(width));
    }
}
