package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.plot.PlotDrawing;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Table;
import java.util.ArrayList;
import java.util.List;

/** The report of one experiment as a page that can be sent to a colleague. */
final class ReportPage {
    private static final int WIDTH = 640;
    private static final int MOST_LINES = 200;

    private final HtmlPage page = new HtmlPage();
    private final Reported reported;
    private final Result result;

    private ReportPage(Reported reported) {
        this.reported = reported;
        this.result = reported.result();
    }

    static String of(Reported reported) {
        return new ReportPage(reported).whole();
    }

    private String whole() {
        page.open("main", "report");
        page.text("p", "over", "Mazescape · experiment " + reported.name());
        page.text("h1", "", reported.experiment().question());
        verdict();
        figures(result.plots().stream().limit(1).toList());
        measures("Measured besides", result.measures());
        measures("Controls", result.controls());
        calibration();
        figures(result.plots().stream().skip(1).toList());
        remarks();
        tables();
        basis();
        page.close("main");
        return page.whole(
                "Mazescape · " + reported.name() + ": " + reported.experiment().question());
    }

    private void verdict() {
        page.open("section", "verdict " + HtmlPage.kind(result.verdict()));
        page.open("p", "claim").text("span", "label", "Claim").markup(" ");
        page.markup(SafeText.html(reported.experiment().claim())).markup(" ");
        page.text("cite", "", reported.experiment().source()).close("p");
        page.verdict("p", result.verdict());
        page.text("p", "sentence", SafeText.prose(result.sentence()));
        Measure primary = result.primary();
        page.open("p", "number").text("strong", "", MeasureWording.estimate(primary));
        String interval = MeasureWording.interval(primary);
        String known = interval.isEmpty() ? "no interval" : "95 % interval " + interval;
        page.text(
                "span",
                "",
                primary.name() + "; " + known + "; n = " + primary.value().n());
        page.close("p");
        page.text("p", "rule", "Rule: " + SafeText.prose(result.rule()));
        page.close("section");
    }

    private void figures(List<Plot> plots) {
        for (Plot plot : plots) {
            page.open("figure", "");
            page.markup(page.pictures().element(PlotDrawing.bare(plot, WIDTH)));
            page.open("figcaption", "")
                    .text("b", "", CardWording.sentence(plot.title()))
                    .markup(" ");
            page.markup(SafeText.html(plot.caption())).close("figcaption");
            page.close("figure");
        }
    }

    private void measures(String title, List<Measure> measures) {
        if (measures.isEmpty()) {
            return;
        }
        page.text("h2", "", title).open("div", "wide").open("table", "");
        page.head(List.of("", "estimate", "95 % interval", "n")).open("tbody", "");
        for (Measure measure : measures) {
            page.row(
                    "",
                    List.of(
                            measure.name(),
                            MeasureWording.estimate(measure),
                            MeasureWording.interval(measure),
                            Integer.toString(measure.value().n())));
        }
        page.close("tbody").close("table").close("div");
    }

    private void calibration() {
        page.text("h2", "", "Calibration");
        page.text(
                "p",
                "",
                "The experiment's own code on cases whose answer is known, and on controls that must fail: "
                        + reported.calibrated() + " met.");
        page.open("div", "wide").open("table", "");
        page.head(List.of("", "measured", "expected", "")).open("tbody", "");
        for (Calibration.Check check : reported.calibration().checks()) {
            page.row(
                    check.holds() ? "" : "missed",
                    List.of(
                            check.name(),
                            MeasureWording.plain(check.measured()),
                            MeasureWording.expected(check),
                            check.holds() ? "met" : "missed"));
        }
        page.close("tbody").close("table").close("div");
    }

    private void remarks() {
        if (!result.remarks().isEmpty()) {
            page.text("h2", "", "Remarks").open("ul", "");
            result.remarks().forEach(remark -> page.text("li", "", SafeText.prose(remark)));
            page.close("ul");
        }
    }

    private void tables() {
        if (result.tables().isEmpty()) {
            return;
        }
        page.text("h2", "", "Tables");
        for (Table table : result.tables()) {
            page.open("details", "");
            page.text("summary", "", table.name() + ", " + table.lines().size() + " lines");
            page.open("div", "wide").open("table", "").head(table.columns()).open("tbody", "");
            for (Table.Line line : table.lines().stream().limit(MOST_LINES).toList()) {
                List<String> cells = new ArrayList<>(List.of(line.label()));
                for (double number : line.numbers()) {
                    cells.add(MeasureWording.plain(number));
                }
                page.row("", cells);
            }
            page.close("tbody").close("table").close("div");
            if (table.lines().size() > MOST_LINES) {
                page.text("p", "", "The first " + MOST_LINES + " lines; all are in tables/" + table.name() + ".csv.");
            }
            page.close("details");
        }
    }

    private void basis() {
        page.text("h2", "", "What it went by").open("dl", "");
        BasisWording.facts(reported.basis())
                .forEach((name, words) -> page.text("dt", "", name).text("dd", "", words));
        page.close("dl");
    }
}
