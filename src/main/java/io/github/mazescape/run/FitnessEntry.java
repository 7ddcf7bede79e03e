package io.github.mazescape.run;

/**
 * The fitness of one generation, as charts show it.
 *
 * @param generation its number, from 1
 * @param best the champion's fitness, [0, 1]
 * @param mean the mean fitness of the population, [0, 1]
 * @param heldOut the champion's held-out fitness, [0, 1], or NaN where it was not measured
 */
public record FitnessEntry(long generation, double best, double mean, double heldOut) {}
