package io.github.mazescape.cluster.message;

import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;

/**
 * What a worker is to evaluate, as bytes. Points of a plane go as its three vectors and two coordinates for each, all
 * others as their weights.
 */
public final class GiveCodec {
    private static final int WEIGHTS = 0;
    private static final int PLANE = 1;
    private static final int VECTORS = 3;
    private static final int COORDINATES = 2 * Double.BYTES;
    /** All but vectors and points, with room to spare [bytes]. */
    private static final int FIXED = 64 + Digest.BYTES;

    private GiveCodec() {}

    /** How many such points fit into a message; 0 where not even one does. */
    public static int most(Points points, Topology topology) {
        int room = Message.MOST_BYTES - MessageCodec.HEAD - FIXED;
        int vector = topology.weightCount() * Double.BYTES;
        return points instanceof PlanePoints ? Math.max(0, room - VECTORS * vector) / COORDINATES : room / vector;
    }

    static int size(Give give) {
        int vector = give.topology().weightCount() * Double.BYTES;
        int size = give.points().size();
        return Math.addExact(
                FIXED,
                give.points() instanceof PlanePoints
                        ? VECTORS * vector + Math.multiplyExact(size, COORDINATES)
                        : Math.multiplyExact(size, vector));
    }

    static MessageWriter write(Give give, MessageWriter out) {
        out.putLong(give.part());
        give.task().write(out);
        Topology topology = give.topology();
        out.putInt(topology.inputs())
                .putInt(topology.hidden())
                .putInt(topology.outputs())
                .putByte(topology.cell().ordinal())
                .putByte(topology.memory() ? 1 : 0)
                .putByte(give.precision().ordinal())
                .putByte(give.forPicture() ? 1 : 0);
        if (give.points() instanceof PlanePoints plane) {
            return out.putByte(PLANE)
                    .putDoubles(plane.foot())
                    .putDoubles(plane.across())
                    .putDoubles(plane.down())
                    .putInt(plane.size())
                    .putDoubles(plane.x())
                    .putDoubles(plane.y());
        }
        double[] weights = new double[topology.weightCount()];
        out.putByte(WEIGHTS).putInt(give.points().size());
        for (int i = 0; i < give.points().size(); i++) {
            give.points().copy(i, weights);
            out.putDoubles(weights);
        }
        return out;
    }

    static Give read(MessageReader in) {
        long part = in.getLong();
        Digest task = Digest.read(in);
        Topology topology = topology(in);
        Precision precision = in.getChoice("precision", Precision.values());
        boolean forPicture = in.getFlag("for a picture");
        return new Give(part, task, topology, precision, points(in, topology.weightCount()), forPicture);
    }

    private static Topology topology(MessageReader in) {
        try {
            return new Topology(
                    in.getInt(), in.getInt(), in.getInt(), in.getChoice("cell", Cell.values()), in.getFlag("memory"));
        } catch (IllegalArgumentException e) {
            throw in.wrong("a shape of networks", String.valueOf(e.getMessage()));
        }
    }

    private static Points points(MessageReader in, int weights) {
        if (in.getByte("kind of points", WEIGHTS, PLANE) == PLANE) {
            double[] foot = in.getDoubles(weights);
            double[] across = in.getDoubles(weights);
            double[] down = in.getDoubles(weights);
            int count = in.getCount("points", 1, COORDINATES);
            return new PlanePoints(foot, across, down, in.getDoubles(count), in.getDoubles(count));
        }
        int count = in.getCount("points", 1, weights * Double.BYTES);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = in.getDoubles(weights);
        }
        return Points.of(rows);
    }
}
