package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.Alignment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The planes through three champions, as they evolved and with the units of two of them matched to those of the first:
 * of three runs that are chosen because matching joins them best, and of the first three that were named. Pictures are
 * taken on the searching mazes; what lies between the champions is told from the others.
 */
final class ThreeIslands {
    /** Among how many runs the three are chosen. */
    private static final int CHOSEN_AMONG = 12;

    private static final int POINTS = 9;

    private final Inputs inputs;
    private final int starts;
    private final Cancellation cancellation;
    private final SerialEvaluator evaluator;

    /** Which three, and how they are matched. */
    enum Panel {
        CHOSEN_AS_EVOLVED("as evolved", true),
        CHOSEN_WEIGHTS("units matched by weights", true),
        CHOSEN_MOMENTS("units matched by states", true),
        FIRST_AS_EVOLVED("as evolved", false),
        FIRST_MOMENTS("units matched by states", false),
        FIRST_BEST("best match, also mirrored", false);

        private final String words;
        private final boolean chosen;

        Panel(String words, boolean chosen) {
            this.words = words;
            this.chosen = chosen;
        }

        String words() {
            return words;
        }

        boolean chosen() {
            return chosen;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Panel of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    ThreeIslands(Inputs inputs, int starts, Cancellation cancellation) {
        this.inputs = inputs;
        this.starts = starts;
        this.cancellation = cancellation;
        evaluator = inputs.evaluator();
    }

    /** The picture of a panel, where the three lie in it, and the barriers of its sides. */
    Row measured(Cell cell, Panel panel, int side) {
        int[] three = panel.chosen() ? chosen() : new int[] {0, 1, 2};
        double[] a = champion(three[0]);
        double[][] ends = new double[2][];
        double[] mirrored = new double[2];
        for (int i = 0; i < 2; i++) {
            double[] other = champion(three[i + 1]);
            @Nullable
            Aligned aligned = switch (panel) {
                case CHOSEN_AS_EVOLVED, FIRST_AS_EVOLVED -> null;
                case CHOSEN_WEIGHTS -> candidates(cell, a, other, i).get(Aligned.How.WEIGHTS.ordinal());
                case CHOSEN_MOMENTS, FIRST_MOMENTS -> moments(three[0], three[i + 1]);
                case FIRST_BEST ->
                    Ways.alignment(inputs, starts)
                            .best(a, other, true, inputs.seed(cell).child(i).stream(), this::searching);
            };
            ends[i] = aligned == null ? other : aligned.weights();
            mirrored[i] = aligned != null && aligned.mirrored() ? 1 : 0;
        }
        Frame frame = new Frame(a, ends[0], ends[1]);
        Ways ways = new Ways(inputs, 33, cancellation);
        return Row.of(cell)
                .with(AlignmentExperiment.CHOSEN, three[0], three[1], three[2])
                .with(AlignmentExperiment.MIRRORED, mirrored)
                .with(AlignmentExperiment.PLACES, frame.places())
                .with(
                        AlignmentExperiment.SIDES,
                        ways.between(a, ends[0]).barrier().height(),
                        ways.between(a, ends[1]).barrier().height(),
                        ways.between(ends[0], ends[1]).barrier().height())
                .with(AlignmentExperiment.FITNESS, frame.raster(side));
    }

    private double[] champion(int run) {
        return inputs.runs().get(run).champion();
    }

    private List<Aligned> candidates(Cell cell, double[] own, double[] other, int which) {
        return Ways.alignment(inputs, starts).candidates(own, other, false, inputs.seed(cell).child(which).stream());
    }

    /** The match by states, which knows no chance. */
    private Aligned moments(int own, int other) {
        return inputs.once(
                "moments of " + own + " and " + other,
                () -> Ways.alignment(inputs, 1)
                        .candidates(champion(own), champion(other), false, inputs.seed("moments").stream())
                        .get(Aligned.How.MOMENTS.ordinal()));
    }

    private double[] searching(double[][] points) {
        return evaluator.fitness(inputs.searching(), points, cancellation);
    }

    /**
     * The three runs that matching by states joins best: those whose least fitness on the three sides of their triangle
     * is the greatest, on the searching mazes, among the first runs.
     */
    private int[] chosen() {
        return inputs.once("three that join best", this::search);
    }

    private int[] search() {
        List<RunInput> known = AlignmentExperiment.runs(inputs);
        List<RunInput> runs = known.subList(0, Math.min(CHOSEN_AMONG, known.size()));
        double[][][] copies = new double[runs.size()][runs.size()][];
        for (int a = 0; a < copies.length; a++) {
            for (int b = 0; b < copies.length; b++) {
                copies[a][b] = a == b ? champion(a) : moments(a, b).weights();
            }
        }
        int[] best = {0, 1, 2};
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < copies.length; a++) {
            double[] toOwn = new double[copies.length];
            for (int b = 0; b < copies.length; b++) {
                toOwn[b] = b == a ? 0 : least(copies[a][a], copies[a][b]);
            }
            for (int b = 0; b < copies.length; b++) {
                for (int c = b + 1; c < copies.length; c++) {
                    if (b == a || c == a || !(Math.min(toOwn[b], toOwn[c]) > most)) {
                        continue;
                    }
                    double all = Math.min(Math.min(toOwn[b], toOwn[c]), least(copies[a][b], copies[a][c]));
                    if (all > most) {
                        most = all;
                        best = new int[] {a, b, c};
                    }
                }
            }
        }
        return best;
    }

    private double least(double[] from, double[] to) {
        double least = Double.POSITIVE_INFINITY;
        for (double fitness : searching(Alignment.line(from, to, POINTS))) {
            least = Math.min(least, fitness);
        }
        return least;
    }

    /** The square of the plane that has the three in its middle, half a side beyond them each way. */
    private final class Frame {
        private final Plane plane;
        private final double[] a;
        private final double[] b;
        private final double[] c;
        private final double middleX;
        private final double middleY;
        private final double width;
        private final double acrossLength;
        private final double downLength;

        Frame(double[] a, double[] b, double[] c) {
            Directions directions = Directions.through(a, b, c);
            plane = directions.plane(a);
            acrossLength = norm(directions.across());
            downLength = norm(directions.down());
            this.a = new double[] {0, 0};
            this.b = new double[] {acrossLength, 0};
            double along = 0;
            for (int i = 0; i < a.length; i++) {
                along += (c[i] - a[i]) * directions.across()[i];
            }
            this.c = new double[] {along / acrossLength, downLength};
            double left = Math.min(0, this.c[0]);
            double right = Math.max(acrossLength, this.c[0]);
            middleX = (left + right) / 2;
            middleY = downLength / 2;
            width = 2 * Math.max(right - left, downLength);
        }

        /** Where the three lie, x and y of each, in widths of the picture from its middle, y upwards. */
        double[] places() {
            double[] places = new double[6];
            double[][] points = {a, b, c};
            for (int i = 0; i < 3; i++) {
                places[2 * i] = (points[i][0] - middleX) / width;
                places[2 * i + 1] = (middleY - points[i][1]) / width;
            }
            return places;
        }

        double[] raster(int side) {
            Points points = new Points() {
                @Override
                public int size() {
                    return side * side;
                }

                @Override
                public void copy(int index, double[] weights) {
                    double x = middleX + width * ((index % side + 0.5) / side - 0.5);
                    double y = middleY + width * ((index / side + 0.5) / side - 0.5);
                    plane.copy(x / acrossLength, y / downLength, weights);
                }
            };
            return evaluator.evaluate(inputs.searching(), points, cancellation).fitness();
        }
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
