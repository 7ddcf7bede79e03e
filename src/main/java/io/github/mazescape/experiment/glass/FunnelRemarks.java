package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import java.util.List;
import java.util.Locale;

/** What a reader of the volumes must know. */
final class FunnelRemarks {
    private FunnelRemarks() {}

    /** @param reached whether the volumes are known up to the fitness of the champions */
    static List<String> of(Rows rows, Inputs inputs, boolean reached) {
        Row few = rows.of(FunnelExperiment.VOLUME + "/" + FunnelExperiment.FEW);
        Row many = rows.of(FunnelExperiment.VOLUME + "/" + FunnelExperiment.MANY);
        int live = inputs.values().whole(FunnelExperiment.LIVE);
        return List.of(
                "Volumes are shares of the normal distribution of the first weights, by nested sampling with "
                        + live + " live points; champions have outgrown that distribution, so this is how rare as good"
                        + " networks are near the beginning, not where champions lie.",
                String.format(
                        Locale.ROOT,
                        "Of the %d first points %.0f (%.0f with four times the moves) have descendants in the end%s",
                        live,
                        few.number(FunnelExperiment.ANCESTORS),
                        many.number(FunnelExperiment.ANCESTORS),
                        many.number(FunnelExperiment.ANCESTORS) == 1
                                ? ": at the top it is the volume of one family that was measured."
                                : "."),
                String.format(
                        Locale.ROOT,
                        "The samplings ended at %.2f and, with four times the moves, at %.2f; one that ends early has"
                                + " all its points on a plateau from which no walk leads up.",
                        few.number(FunnelExperiment.REACHED),
                        many.number(FunnelExperiment.REACHED)),
                reached
                        ? "The interval covers the runs, the samplings and the random networks."
                        : "The interval holds at the fitness named and covers the samplings and the random networks; it"
                                + " says nothing of higher fitness.",
                "The check of mixing was calibrated where volumes are known: two samplings of a ball nearly always"
                        + " agree where walks are long, and mostly part where a walk is one move; of two basins that"
                        + " nothing connects the deeper one counts as measured only where it is wide enough to hold"
                        + " some of the first points. A narrow basin that both samplings lose while another one goes on to rise"
                        + " would not be missed.",
                "The normal tail is a straw man for fitness that is skewed; the exponential one is the fairer null.",
                "Moves are those of the preconditioned Crank–Nicolson scheme on all, an eighth or a sixty-fourth of the"
                        + " weights; fitness in "
                        + inputs.values().whole(FunnelExperiment.MAZES)
                        + " mazes that no run has seen, in the precision of the settings.",
                "Sizes are compared at a fitness of 0.5 with the same spread of first weights; that is descriptive. The"
                        + " aligned distance to champions is not measured.");
    }
}
