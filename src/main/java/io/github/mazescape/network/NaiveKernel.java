package io.github.mazescape.network;

/**
 * The forward pass as one would write it at first: lane by lane, in double precision, with {@code Math.tanh}. It is the
 * baseline of the benchmark and nothing else: its bits are not those of the other kernels.
 */
public final class NaiveKernel implements Kernel {
    @Override
    public String name() {
        return "naive";
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public ForwardPass forwardPass(Topology topology, int lanesPerGenome) {
        if (topology.cell() != Cell.ELMAN) {
            throw new IllegalArgumentException("topology: expected Elman units, got " + topology.cell());
        }
        return new Pass(topology, lanesPerGenome);
    }

    private static final class Pass implements ForwardPass {
        private final Topology topology;
        private final double[] weights;
        private final double[][] states;
        private final double[][] outputs;

        Pass(Topology topology, int lanes) {
            this.topology = topology;
            weights = new double[topology.weightCount()];
            states = new double[lanes][topology.hidden()];
            outputs = new double[lanes][topology.outputs()];
        }

        @Override
        public int genomes() {
            return 1;
        }

        @Override
        public void load(int genome, double[] given) {
            System.arraycopy(given, 0, weights, 0, weights.length);
        }

        @Override
        public void reset() {
            for (int lane = 0; lane < states.length; lane++) {
                states[lane] = new double[topology.hidden()];
            }
        }

        @Override
        public void step(int[] observations, int[] actions) {
            for (int lane = 0; lane < states.length; lane++) {
                double[] old = topology.memory() ? states[lane] : new double[topology.hidden()];
                states[lane] = think(observations[lane], old);
                actions[lane] = decide(states[lane], outputs[lane]);
            }
        }

        private double[] think(int observation, double[] old) {
            double[] state = new double[topology.hidden()];
            for (int unit = 0; unit < state.length; unit++) {
                int weight = topology.rowStart(unit, 0);
                double sum = weights[weight++];
                for (int input = 0; input < topology.inputs(); input++) {
                    sum += weights[weight++] * (observation >> input & 1);
                }
                for (double before : old) {
                    sum += weights[weight++] * before;
                }
                state[unit] = Math.tanh(sum);
            }
            return state;
        }

        private int decide(double[] state, double[] values) {
            int best = 0;
            for (int output = 0; output < values.length; output++) {
                int weight = topology.outputStart(output);
                double sum = weights[weight++];
                for (double unit : state) {
                    sum += weights[weight++] * unit;
                }
                values[output] = sum;
                best = sum > values[best] ? output : best;
            }
            return best;
        }

        @Override
        public double hidden(int unit, int lane) {
            return states[lane][unit];
        }

        @Override
        public double output(int output, int lane) {
            return outputs[lane][output];
        }
    }
}
