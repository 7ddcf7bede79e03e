package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.plot.PlotDrawing;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what is told about experiments into folders. Files that are there are replaced, each whole or not at all. */
public final class ReportFolder {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final int DENSITY = 2;

    private ReportFolder() {}

    /**
     * Writes the report of one experiment: {@code result.json}, {@code tables/*.csv}, {@code plots/*.svg|png},
     * {@code report.md}, {@code report.html}.
     *
     * @param folder made if it is not there
     * @throws InputException if something cannot be written
     */
    public static void write(Path folder, Reported reported) {
        make(folder);
        if (!reported.result().tables().isEmpty()) {
            make(folder.resolve("tables"));
        }
        for (Table table : reported.result().tables()) {
            text(folder.resolve("tables").resolve(checked(table.name()) + ".csv"), TableText.of(table));
        }
        if (!reported.result().plots().isEmpty()) {
            make(folder.resolve("plots"));
        }
        for (Plot plot : reported.result().plots()) {
            Drawing drawing = PlotDrawing.alone(plot);
            for (String ending : List.of(".svg", ".png")) {
                Path file = folder.resolve("plots").resolve(checked(plot.name()) + ending);
                drawing.write(new PictureFile(file), DENSITY, Scheme.LIGHT, List.of());
            }
        }
        text(folder.resolve("result.json"), ResultJson.of(reported));
        text(folder.resolve("report.md"), ReportMarkdown.of(reported));
        text(folder.resolve("report.html"), ReportPage.of(reported));
    }

    /**
     * Writes the report card of several experiments, in their order: {@code card.md} with the pictures in
     * {@code card/}, and {@code card.html}. Their reports are in folders beside it that bear their names.
     *
     * @param folder made if it is not there
     * @param command how to do all of them again; may be empty
     * @throws InputException if something cannot be written
     */
    public static void writeCard(Path folder, List<Reported> all, String command) {
        make(folder.resolve("card"));
        for (Reported one : all) {
            for (Plot plot : one.result().plots().stream().limit(1).toList()) {
                Drawing drawing = PlotDrawing.bare(plot, CardPage.PICTURE_WIDTH, CardPage.PICTURE_HEIGHT);
                for (Scheme scheme : Scheme.values()) {
                    String ending = scheme == Scheme.DARK ? "-dark.png" : ".png";
                    Path file = folder.resolve("card").resolve(checked(one.name()) + ending);
                    drawing.write(new PictureFile(file), DENSITY, scheme, List.of());
                }
            }
        }
        text(folder.resolve("card.md"), CardMarkdown.of(all, command));
        text(folder.resolve("card.html"), CardPage.of(all, command));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: expected small letters, digits and hyphens, got " + name);
        }
        return name;
    }

    private static void text(Path file, String text) {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("to make the folder")
                    .refused(e)
                    .advise("name a folder that can be written");
        }
    }
}
