package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.plot.PlotDrawing;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import java.util.List;

/** The report card as one page: a line for each experiment, and the pictures below. */
final class CardPage {
    /** The width of a picture of the card [units]. */
    static final int PICTURE_WIDTH = 480;
    /** Its height [units]. */
    static final int PICTURE_HEIGHT = 320;

    private final HtmlPage page = new HtmlPage();

    private CardPage() {}

    static String of(List<Reported> all, String command) {
        CardPage card = new CardPage();
        card.write(all, command);
        return card.page.whole("Mazescape · " + CardWording.TITLE);
    }

    private void write(List<Reported> all, String command) {
        page.open("main", "card");
        page.text("p", "over", "Mazescape · report card").text("h1", "", CardWording.TITLE);
        page.text("p", "tally", all.size() + " experiments: " + CardWording.tally(all) + ".");
        page.text("p", "legend", CardWording.legend(all));
        table(all);
        page.open("div", "pictures");
        all.forEach(this::picture);
        page.close("div");
        basis(all, command);
        page.close("main");
    }

    private void table(List<Reported> all) {
        page.open("div", "wide").open("table", "lines");
        page.head(List.of("experiment", "claim", "verdict", "number", "control", "calibration"));
        page.open("tbody", "");
        for (Reported one : all) {
            Result result = one.result();
            page.open("tr", "");
            page.open("th", "").markup(link(one, one.name())).close("th");
            page.open("td", "claim")
                    .markup(SafeText.html(one.experiment().claim()))
                    .markup(" ");
            page.text("cite", "", one.experiment().source()).close("td");
            page.open("td", "").verdict("span", result.verdict()).close("td");
            page.open("td", "number").text("b", "", CardWording.number(result)).markup(" ");
            page.markup(SafeText.html(CardWording.measure(result))).close("td");
            page.text("td", "control", CardWording.controls(result));
            page.text("td", "control", CardWording.calibration(one));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private static String link(Reported one, String words) {
        return "<a href=\"" + SafeText.html(one.name()) + "/report.html\">" + SafeText.html(words) + "</a>";
    }

    private void picture(Reported one) {
        page.open("figure", "");
        for (Plot plot : one.result().plots().stream().limit(1).toList()) {
            page.markup(page.pictures().element(PlotDrawing.bare(plot, PICTURE_WIDTH, PICTURE_HEIGHT)));
        }
        page.open("figcaption", "").markup(link(one, one.experiment().question()));
        page.verdict("span", one.result().verdict());
        page.text("p", "", SafeText.prose(one.result().sentence()));
        for (Plot plot : one.result().plots().stream().limit(1).toList()) {
            page.text("p", "caption", CardWording.sentence(plot.title()) + " " + plot.caption());
        }
        page.close("figcaption").close("figure");
    }

    private void basis(List<Reported> all, String command) {
        page.text("h2", "", "What they went by").open("dl", "");
        Basis basis = CardWording.basis(all);
        fact("Runs", basis.runsInWords());
        fact("Settings", basis.settingsInWords());
        fact("Mazes", basis.task());
        fact("Networks", basis.network());
        if (!command.isBlank()) {
            fact("Command", command);
        }
        fact("Program", "Mazescape " + basis.version());
        page.close("dl");
    }

    private void fact(String name, String words) {
        page.text("dt", "", name).text("dd", "", words);
    }
}
