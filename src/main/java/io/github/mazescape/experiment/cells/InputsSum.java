package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sum of all that the rows of an experiment depend on besides its parameters. */
public final class InputsSum {
    private InputsSum() {}

    /** The sum of the settings and of every run: its name, settings and champions. */
    static String of(Inputs inputs) {
        MessageDigest digest = digest();
        feed(digest, inputs.setup());
        for (RunInput run : inputs.runs()) {
            digest.update((run.name() + "\n").getBytes(StandardCharsets.UTF_8));
            feed(digest, run);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The sum of one run without its name: two of the same sum are one run. */
    public static String of(RunInput run) {
        MessageDigest digest = digest();
        feed(digest, run);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, RunInput run) {
        feed(digest, run.setup());
        for (double[] champion : run.champions()) {
            ByteBuffer bytes = ByteBuffer.allocate(champion.length * Double.BYTES);
            bytes.asDoubleBuffer().put(champion);
            digest.update(bytes);
        }
    }

    private static void feed(MessageDigest digest, Setup setup) {
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : Parameters.ALL) {
            if (parameter.scope().decidesResults()) {
                text.append(parameter.key()).append('=');
                text.append(setup.settings().shown(parameter)).append('\n');
            }
        }
        FileMazes mazes = setup.mazes();
        text.append(mazes == null ? "" : mazes.sum()).append('\n');
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
