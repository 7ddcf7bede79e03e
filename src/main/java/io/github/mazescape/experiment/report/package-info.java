/**
 * What is written about experiments: for each a folder with its result as JSON, tables, plots, and a report as Markdown
 * and as one HTML page without scripts or links to a network; for several a report card. Strings that may come from
 * other people's runs are escaped. Begin with {@link io.github.mazescape.experiment.report.ReportFolder}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.report;

import org.jspecify.annotations.NullMarked;
