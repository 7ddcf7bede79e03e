package io.github.mazescape.store;

import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.format.FileChecksum;
import io.github.mazescape.store.format.NumpyHeader;
import io.github.mazescape.store.format.NumpyRows;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The files that a checkpoint vouches for, held against it before any of them is changed.
 *
 * @param folder the run folder
 * @param experiment what the run's settings mean
 * @param checkpoint what the files should be like
 */
record CheckpointFiles(Path folder, Setup experiment, Checkpoint checkpoint) {
    /**
     * The generation that the checkpoint keeps.
     *
     * @throws DamagedException if the checkpoint does not fit the settings, or a file does not fit the checkpoint
     */
    Generation generation() throws IOException, DamagedException {
        int individuals = experiment.settings().integer(Parameters.EVOLUTION_POPULATION);
        int weights = experiment.topology().weightCount();
        long number = checkpoint.number();
        requireEqual("generation", number, Math.max(1, Math.min(number, MOST_GENERATIONS)));
        EvolutionParameters parameters = experiment.evolutionParameters();
        requireEqual("epoch", checkpoint.epoch(), parameters.epoch(number));
        requireEqual("individuals", checkpoint.fitness().length, individuals);
        String file = Checkpoint.populationFile(number);
        NumpyHeader champions = new NumpyHeader(number, weights);
        requireEqual(
                "rows of state", checkpoint.stateRows(), parameters.strategy().stateRows());
        boolean centred = parameters.champion() == Champion.CENTRE;
        requireEqual("centres", checkpoint.centre() < 0 ? 0 : 1, centred ? 1 : 0);
        requireEqual(
                "individuals before the centre", Math.min(checkpoint.centre(), individuals - 1), checkpoint.centre());
        NumpyHeader population = new NumpyHeader(individuals + checkpoint.stateRows(), weights);
        requireEqual(RunFolder.CHAMPIONS, checkpoint.champions().length(), champions.fileLength());
        requireEqual(file, checkpoint.population().length(), population.fileLength());
        require(RunFolder.GENERATIONS, checkpoint.generations(), 0);
        require(RunFolder.CHAMPIONS, checkpoint.champions(), NumpyHeader.BYTES);
        require(file, checkpoint.population(), NumpyHeader.BYTES);
        PlainFile.requireMemory(folder.resolve(file), population.fileLength());
        return checkpoint.generation(population(folder.resolve(file), population));
    }

    private static final long MOST_GENERATIONS = 1_000_000;

    private double[][] population(Path file, NumpyHeader expected) throws IOException, DamagedException {
        double[][] population = new double[(int) expected.rows()][];
        try (NumpyRows rows = NumpyRows.open(file)) {
            requireEqual(file.getFileName() + ", rows", rows.rows(), expected.rows());
            requireEqual(file.getFileName() + ", columns", rows.columns(), expected.columns());
            for (int i = 0; i < population.length; i++) {
                population[i] = rows.row(i);
                for (double weight : population[i]) {
                    if (!Double.isFinite(weight)) {
                        throw new DamagedException(
                                file + ", row " + (i + 1) + ": expected finite weights, found " + weight);
                    }
                }
            }
        } catch (InputException e) {
            throw new DamagedException(e.getMessage());
        }
        return population;
    }

    private void require(String name, FileChecksum vouched, long from) throws IOException, DamagedException {
        Path file = folder.resolve(name);
        if (!PlainFile.exists(file)) {
            throw new DamagedException(file + ": expected the file that the checkpoint of generation "
                    + checkpoint.number() + " vouches for, found none");
        }
        try (FileChannel channel = PlainFile.open(file, StandardOpenOption.READ)) {
            if (!vouched.holds(channel, from)) {
                throw new DamagedException(
                        file + ": expected " + vouched.length() + " bytes as the checkpoint of generation "
                                + checkpoint.number() + " knows them, found "
                                + (channel.size() < vouched.length() ? channel.size() + "" : "others"));
            }
        }
    }

    private void requireEqual(String what, long found, long expected) throws DamagedException {
        if (found != expected) {
            throw new DamagedException(
                    folder + ": expected " + what + " " + expected + " in the checkpoint, found " + found);
        }
    }
}
