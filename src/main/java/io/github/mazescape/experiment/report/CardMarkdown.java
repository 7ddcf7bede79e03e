package io.github.mazescape.experiment.report;

import static io.github.mazescape.experiment.report.SafeText.markdown;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import java.util.List;
import java.util.Locale;

/** The report card as Markdown. Its pictures are in the folder {@code card} beside it. */
final class CardMarkdown {
    private CardMarkdown() {}

    static String of(List<Reported> all, String command) {
        StringBuilder text = new StringBuilder("# " + CardWording.TITLE + "\n\n");
        Basis basis = CardWording.basis(all);
        text.append(all.size())
                .append(" experiments: ")
                .append(CardWording.tally(all))
                .append(".\n\n");
        text.append("Measured on ").append(markdown(basis.runsInWords()));
        text.append("; settings: ").append(markdown(basis.settingsInWords()));
        text.append("; mazes: ").append(markdown(basis.task()));
        text.append("; networks: ").append(markdown(basis.network()));
        text.append("; Mazescape ").append(markdown(basis.version())).append(".\n\n");
        if (!command.isBlank()) {
            text.append("Made by\n\n```\n").append(command.replace("`", "'")).append("\n```\n\n");
        }
        text.append(CardWording.legend(all)).append("\n\n");
        text.append("| experiment | claim | verdict | number | control | calibration |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        all.forEach(one -> line(text, one));
        all.forEach(one -> picture(text, one));
        return text.toString();
    }

    private static void line(StringBuilder text, Reported one) {
        Result result = one.result();
        text.append("| [").append(one.name()).append("](#").append(one.name()).append(") | ");
        text.append(markdown(one.experiment().claim()))
                .append(" *")
                .append(markdown(one.experiment().source()));
        text.append("* | **").append(result.verdict().words()).append("** | **");
        text.append(markdown(CardWording.number(result)))
                .append("** ")
                .append(markdown(result.primary().name()));
        text.append(" | ").append(markdown(CardWording.controls(result)));
        text.append(" | ").append(markdown(CardWording.calibration(one))).append(" |\n");
    }

    private static void picture(StringBuilder text, Reported one) {
        Result result = one.result();
        text.append("\n## ").append(one.name()).append("\n\n**");
        text.append(markdown(one.experiment().question())).append("** ");
        text.append(result.verdict().words().toUpperCase(Locale.ROOT)).append(": ");
        text.append(markdown(SafeText.prose(result.sentence()))).append("\n\n");
        for (Plot plot : result.plots().stream().limit(1).toList()) {
            String file = "card/" + one.name();
            text.append("<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"")
                    .append(file);
            text.append("-dark.png\"><img src=\"").append(file).append(".png\" width=\"");
            text.append(CardPage.PICTURE_WIDTH).append("\" alt=\"").append(SafeText.html(plot.title()));
            text.append("\"></picture>\n\n*");
            text.append(markdown(CardWording.sentence(plot.title()))).append("* ");
            text.append(markdown(plot.caption())).append('\n');
        }
    }
}
