package io.github.mazescape.experiment.report;

import static io.github.mazescape.experiment.report.SafeText.markdown;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report of one experiment as Markdown. Pictures are beside it. */
final class ReportMarkdown {
    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown() {}

    static String of(Reported reported) {
        ReportMarkdown report = new ReportMarkdown();
        report.write(reported);
        return report.text.toString();
    }

    private void write(Reported reported) {
        Result result = reported.result();
        line("# " + markdown(reported.experiment().question()));
        line("**Claim:** " + markdown(reported.experiment().claim()) + " *("
                + markdown(reported.experiment().source()) + ")*");
        line("**" + result.verdict().words().toUpperCase(Locale.ROOT) + ".** "
                + markdown(SafeText.prose(result.sentence())));
        line(markdown(result.primary().name()) + ": **" + markdown(MeasureWording.both(result.primary()))
                + "** (95 % interval; n = " + result.primary().value().n() + "). Rule: "
                + markdown(SafeText.prose(result.rule())));
        result.plots().forEach(this::figure);
        measures("Measured besides", result.measures());
        measures("Controls", result.controls());
        calibration(reported);
        if (!result.remarks().isEmpty()) {
            line("## Remarks");
            line(result.remarks().stream()
                    .map(remark -> "- " + markdown(SafeText.prose(remark)))
                    .collect(Collectors.joining("\n")));
        }
        line("## What it went by");
        line(BasisWording.facts(reported.basis()).entrySet().stream()
                .map(fact -> "- **" + fact.getKey() + ":** " + markdown(fact.getValue()))
                .collect(Collectors.joining("\n")));
    }

    /** Adds a paragraph. */
    private void line(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph).append('\n');
    }

    private void figure(Plot plot) {
        line("![" + markdown(plot.title()) + "](plots/" + plot.name() + ".png)");
        line("*" + markdown(CardWording.sentence(plot.title())) + "* " + markdown(plot.caption()));
    }

    private void measures(String title, List<Measure> measures) {
        if (measures.isEmpty()) {
            return;
        }
        line("## " + title);
        StringBuilder table = new StringBuilder("| | estimate | 95 % interval | n |\n| --- | --- | --- | --- |");
        for (Measure measure : measures) {
            table.append("\n| ")
                    .append(markdown(measure.name()))
                    .append(" | ")
                    .append(markdown(MeasureWording.estimate(measure)))
                    .append(" | ")
                    .append(markdown(MeasureWording.interval(measure)))
                    .append(" | ")
                    .append(measure.value().n())
                    .append(" |");
        }
        line(table.toString());
    }

    private void calibration(Reported reported) {
        line("## Calibration");
        line("The experiment's own code on cases whose answer is known, and on controls that must fail: "
                + reported.calibrated() + " met.");
        StringBuilder table = new StringBuilder("| | measured | expected | |\n| --- | --- | --- | --- |");
        for (Calibration.Check check : reported.calibration().checks()) {
            table.append("\n| ")
                    .append(markdown(check.name()))
                    .append(" | ")
                    .append(markdown(MeasureWording.plain(check.measured())))
                    .append(" | ")
                    .append(markdown(MeasureWording.expected(check)))
                    .append(" | ")
                    .append(check.holds() ? "met" : "**missed**")
                    .append(" |");
        }
        line(table.toString());
    }
}
