package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.network.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A value for each weight of a network, laid out as its matrices: a row for each neuron's row of weights. */
public final class WeightGrid {
    private WeightGrid() {}

    /**
     * A plot of such values.
     *
     * @param inputs the names of the inputs
     * @param values one for each weight. Not modified.
     */
    public static Plot plot(
            String name,
            String title,
            String caption,
            String label,
            Topology topology,
            List<String> inputs,
            double[] values,
            double low,
            double high) {
        List<String> columns = new ArrayList<>(List.of("bias"));
        columns.addAll(inputs);
        for (int unit = 1; unit <= topology.hidden(); unit++) {
            columns.add("from " + unit);
        }
        List<String> rows = new ArrayList<>();
        List<double[]> grid = new ArrayList<>();
        int gates = topology.cell().rows();
        for (int unit = 0; unit < topology.hidden(); unit++) {
            for (int row = 0; row < gates; row++) {
                int start = topology.rowStart(unit, row);
                grid.add(Arrays.copyOfRange(values, start, start + topology.rowLength()));
                rows.add("unit " + (unit + 1) + (gates == 1 ? "" : " " + "zrn".charAt(row)));
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            double[] line = new double[topology.rowLength()];
            Arrays.fill(line, Double.NaN);
            int start = topology.outputStart(output);
            line[0] = values[start];
            System.arraycopy(values, start + 1, line, 1 + topology.inputs(), topology.hidden());
            grid.add(line);
            rows.add(List.of("forward", "right", "left").get(output));
        }
        // The axis counts from the bottom, the grid from the top.
        Collections.reverse(rows);
        double[][] cells = grid.toArray(double[][]::new);
        Plot.Heat heat = new Plot.Heat(label, cells, -0.5, columns.size() - 0.5, -0.5, cells.length - 0.5, low, high);
        return new Plot(name, title, caption, Plot.Axis.named("", columns), Plot.Axis.named("", rows), List.of(heat));
    }
}
