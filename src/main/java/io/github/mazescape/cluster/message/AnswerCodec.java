package io.github.mazescape.cluster.message;

import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;

/** Evaluations as bytes: which rows of values hold any, the fingerprints, then those rows. */
public final class AnswerCodec {
    private static final int FIXED = 2 * Long.BYTES + 2 * Integer.BYTES;
    private static final int BYTES_EACH = (Layer.ROWS + 1) * Double.BYTES;

    private AnswerCodec() {}

    /** How many evaluations fit into a message in any case. */
    public static int most() {
        return (Message.MOST_BYTES - MessageCodec.HEAD - FIXED) / BYTES_EACH;
    }

    static int size(Answer answer) {
        return Math.addExact(FIXED, Math.multiplyExact(answer.results().size(), BYTES_EACH));
    }

    static MessageWriter write(Answer answer, MessageWriter out) {
        Evaluations results = answer.results();
        int rows = 0;
        for (int row = 0; row < Layer.ROWS; row++) {
            rows |= isBlank(results.layers()[row]) ? 0 : 1 << row;
        }
        out.putLong(answer.part()).putLong(answer.worked()).putInt(rows).putInt(results.size());
        for (long fingerprint : results.fingerprint()) {
            out.putLong(fingerprint);
        }
        for (int row = 0; row < Layer.ROWS; row++) {
            if ((rows >> row & 1) == 1) {
                out.putDoubles(results.layers()[row]);
            }
        }
        return out;
    }

    private static boolean isBlank(double[] values) {
        for (double value : values) {
            if (Double.doubleToRawLongBits(value) != 0) {
                return false;
            }
        }
        return true;
    }

    static Answer read(MessageReader in) {
        long part = in.getLong();
        long worked = in.getLong();
        if (worked < 0) {
            throw in.wrong("a time from 0", worked);
        }
        int rows = in.getInt("rows", 0, (1 << Layer.ROWS) - 1);
        int count = in.getCount("evaluations", 1, (Integer.bitCount(rows) + 1) * Double.BYTES);
        if (count > most()) {
            throw in.wrong("at most " + most() + " evaluations", count);
        }
        Evaluations results = Evaluations.ofSize(count);
        for (int i = 0; i < count; i++) {
            results.fingerprint()[i] = in.getLong();
        }
        for (int row = 0; row < Layer.ROWS; row++) {
            if ((rows >> row & 1) == 1) {
                results.layers()[row] = in.getDoubles(count);
            }
        }
        return new Answer(part, results, worked);
    }
}
