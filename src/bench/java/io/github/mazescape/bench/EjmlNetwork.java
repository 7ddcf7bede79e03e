package io.github.mazescape.bench;

import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.network.Topology;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A linear algebra library called at every step: two products of matrices, a column a lane. Elman networks only. */
final class EjmlNetwork implements Controller {
    private final Topology topology;
    /** hidden by (1 + inputs + hidden). */
    private final DMatrixRMaj units;
    /** outputs by (1 + hidden). */
    private final DMatrixRMaj readout;
    /** (1 + inputs + hidden) by lanes: ones, the inputs, the state. */
    private DMatrixRMaj seen = new DMatrixRMaj(0, 0);
    /** (1 + hidden) by lanes: ones, the next state. */
    private DMatrixRMaj state = new DMatrixRMaj(0, 0);

    private DMatrixRMaj sums = new DMatrixRMaj(0, 0);
    private DMatrixRMaj outputs = new DMatrixRMaj(0, 0);

    EjmlNetwork(Topology topology, double[] weights) {
        this.topology = topology;
        units = new DMatrixRMaj(topology.hidden(), topology.rowLength());
        readout = new DMatrixRMaj(topology.outputs(), topology.outputLength());
        System.arraycopy(weights, 0, units.data, 0, units.getNumElements());
        System.arraycopy(weights, topology.outputStart(0), readout.data, 0, readout.getNumElements());
    }

    @Override
    public void begin(Episode episode) {
        int lanes = episode.lanes();
        seen = new DMatrixRMaj(topology.rowLength(), lanes);
        state = new DMatrixRMaj(topology.outputLength(), lanes);
        sums = new DMatrixRMaj(topology.hidden(), lanes);
        outputs = new DMatrixRMaj(topology.outputs(), lanes);
        for (int lane = 0; lane < lanes; lane++) {
            seen.set(0, lane, 1);
            state.set(0, lane, 1);
        }
    }

    @Override
    public void decide(int[] observations, int[] actions) {
        int lanes = actions.length;
        for (int input = 0; input < topology.inputs(); input++) {
            for (int lane = 0; lane < lanes; lane++) {
                seen.unsafe_set(1 + input, lane, observations[lane] >> input & 1);
            }
        }
        int hidden = topology.hidden() * lanes;
        System.arraycopy(state.data, lanes, seen.data, (1 + topology.inputs()) * lanes, hidden);
        CommonOps_DDRM.mult(units, seen, sums);
        for (int i = 0; i < hidden; i++) {
            state.data[lanes + i] = Math.tanh(sums.data[i]);
        }
        CommonOps_DDRM.mult(readout, state, outputs);
        for (int lane = 0; lane < lanes; lane++) {
            int best = 0;
            for (int output = 1; output < topology.outputs(); output++) {
                best = outputs.unsafe_get(output, lane) > outputs.unsafe_get(best, lane) ? output : best;
            }
            actions[lane] = best;
        }
    }
}
