package io.github.mazescape.cli.option;

import io.github.mazescape.input.InputException;
import picocli.CommandLine.Option;

/** The option of how densely a landscape is measured. */
public final class SampleOptions {
    private static final int MOST = 8;

    @Option(
            names = "--supersample",
            paramLabel = "N",
            defaultValue = "1",
            description = "Measure N by N networks for each pixel, up to 8, and show their mean colour.")
    private int supersampling;

    /** How many networks lie along the side of a pixel. */
    public int supersampling() {
        if (supersampling < 1 || supersampling > MOST) {
            throw InputException.got("--supersample", "a number from 1 to " + MOST, supersampling);
        }
        return supersampling;
    }
}
