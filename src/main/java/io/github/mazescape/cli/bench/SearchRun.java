package io.github.mazescape.cli.bench;

/**
 * What a search came to. The arrays are not to be modified.
 *
 * @param strategy the word of its strategy
 * @param seed its seed
 * @param heldOut the held-out fitness of the champion after each number of evaluations that was asked for, [0, 1]
 * @param reached after how many evaluations a champion reached each goal; infinite where none did
 * @param seconds how long all evaluations and the breeding took [s]
 */
record SearchRun(String strategy, long seed, double[] heldOut, double[] reached, double seconds) {}
