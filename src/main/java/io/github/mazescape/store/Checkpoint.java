package io.github.mazescape.store;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.store.format.FileChecksum;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What is needed besides the population's weights to go on from a generation, and what the other files of the run
 * folder must be like for that. It is a small text: a line a fact, one line per individual with its fitness, and a
 * checksum of all lines above it. Numbers are written in hexadecimal where every bit matters.
 *
 * @param number the generation, from 1
 * @param epoch how often the mazes had been renewed, from 0
 * @param mean as in {@link Generation}
 * @param spread as in {@link Generation}
 * @param heldOut as in {@link Generation}
 * @param evaluations as in {@link Generation}
 * @param agentSteps as in {@link Generation}
 * @param mazes the CRC-32C of the mazes that the run reads from files; 0 where it reads none
 * @param generations what {@code generations.csv} was like
 * @param champions what {@code champions.npy} was like; the checksum is that of the rows
 * @param population what the file of the population was like; the checksum is that of the rows
 * @param centre as in {@link Generation}
 * @param stateRows how many rows of the population's file, its last, are the strategy's state
 * @param fitness the fitness of each individual, in the order of the rows, [0, 1]. Not to be modified.
 */
record Checkpoint(
        long number,
        long epoch,
        double mean,
        double spread,
        double heldOut,
        long evaluations,
        long agentSteps,
        int mazes,
        FileChecksum generations,
        FileChecksum champions,
        FileChecksum population,
        int centre,
        int stateRows,
        double[] fitness) {
    /** The version of a checkpoint without centre and state; no other program of before reads another. */
    static final int PLAIN_VERSION = 1;
    /** The newest version of the format; a checkpoint of a later one is refused. */
    static final int VERSION = 2;
    /** What the first line starts with. */
    static final String TITLE = "mazescape-checkpoint ";
    /** What the last line starts with, in every version; behind it stands the CRC-32C of all lines above. */
    static final String CHECKSUM = "checksum ";

    /** The checkpoint of a generation. */
    static Checkpoint of(
            Generation generation,
            int mazes,
            FileChecksum generations,
            FileChecksum champions,
            FileChecksum population) {
        return new Checkpoint(
                generation.number(),
                generation.epoch(),
                generation.mean(),
                generation.spread(),
                generation.heldOut(),
                generation.evaluations(),
                generation.agentSteps(),
                mazes,
                generations,
                champions,
                population,
                generation.centre(),
                generation.state().length,
                generation.fitness());
    }

    /**
     * The name of the file that holds the population of a generation: one row an individual, best first, and then the
     * rows of the strategy's state.
     */
    static String populationFile(long number) {
        return String.format(Locale.ROOT, "population-%06d.npy", number);
    }

    /** The generation of this checkpoint, whose population and state were read from their file. */
    Generation generation(double[][] rows) {
        return new Generation(
                number,
                epoch,
                Arrays.copyOf(rows, fitness.length),
                fitness,
                centre,
                Arrays.copyOfRange(rows, fitness.length, rows.length),
                mean,
                spread,
                heldOut,
                evaluations,
                agentSteps);
    }

    /** The rows of the population's file: each individual, best first, then the strategy's state. */
    static double[][] rows(Generation generation) {
        double[][] population = generation.population();
        double[][] state = generation.state();
        double[][] rows = Arrays.copyOf(population, population.length + state.length);
        System.arraycopy(state, 0, rows, population.length, state.length);
        return rows;
    }

    private boolean isPlain() {
        return centre < 0 && stateRows == 0;
    }

    /** The checkpoint as it stands in its file. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(TITLE).append(isPlain() ? PLAIN_VERSION : VERSION).append('\n');
        line(text, "generation", number);
        line(text, "epoch", epoch);
        line(text, "mean", Double.toHexString(mean));
        line(text, "spread", Double.toHexString(spread));
        line(text, "held_out", Double.toHexString(heldOut));
        line(text, "evaluations", evaluations);
        line(text, "agent_steps", agentSteps);
        line(text, "mazes", String.format(Locale.ROOT, "%08x", mazes));
        line(text, RunFolder.GENERATIONS, generations);
        line(text, RunFolder.CHAMPIONS, champions);
        line(text, populationFile(number), population);
        if (!isPlain()) {
            line(text, "centre", centre < 0 ? "none" : centre + 1);
            line(text, "state", stateRows);
        }
        line(text, "fitness", fitness.length);
        for (double value : fitness) {
            text.append(Double.toHexString(value)).append('\n');
        }
        return signed(text.toString());
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(' ').append(value).append('\n');
    }

    /** Lines, with their checksum below. */
    static String signed(String lines) {
        return lines + CHECKSUM + checksum(lines) + "\n";
    }

    /** The checksum of lines as it is written. */
    static String checksum(String lines) {
        return checksum(lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The checksum of bytes as it is written. */
    static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return String.format(Locale.ROOT, "%08x", (int) checksum.getValue());
    }
}
