package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import java.util.List;

/**
 * How the folding depends on the size of the networks.
 *
 * @param rows one for each sampling of a size
 */
record FunnelSizes(Rows rows) {
    /** The number of hidden units of each sampling. */
    double[] units() {
        return rows.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.part(1)))
                .toArray();
    }

    /** Tf/Tg at a fitness of 0.5 of each sampling; 0 where that was not reached. */
    double[] ratios() {
        return rows.rows().stream().mapToDouble(FunnelSizes::ratio).toArray();
    }

    private static double nats(Row row) {
        return new VolumeCurve(row.all(FunnelExperiment.LOG_VOLUMES)).nats(FunnelExperiment.SIZE_FITNESS);
    }

    private static double ratio(Row row) {
        double[] moments = row.all(FunnelExperiment.MOMENTS);
        double nats = nats(row);
        return Double.isNaN(nats)
                ? 0
                : new Folding(moments[0], moments[1], FunnelExperiment.SIZE_FITNESS, nats).ratio();
    }

    Table table() {
        List<Table.Line> lines = rows.rows().stream()
                .map(row -> new Table.Line(
                        row.cell(),
                        Double.parseDouble(row.part(1)),
                        nats(row),
                        row.all(FunnelExperiment.MOMENTS)[0],
                        row.all(FunnelExperiment.MOMENTS)[1],
                        ratio(row),
                        row.number(FunnelExperiment.ANCESTORS),
                        row.number(FunnelExperiment.EVALUATIONS)))
                .toList();
        return new Table(
                "sizes",
                List.of("sampling", "units", "nats", "mean", "deviation", "tf_over_tg", "ancestors", "evaluations"),
                lines);
    }
}
