/**
 * Evaluation on other machines, carried by Apache Pekko, which does the detection of failures, delivery and encryption.
 * Begin with {@link io.github.mazescape.cluster.Coordinator}, which takes workers in and shows each to a
 * {@link io.github.mazescape.evaluation.schedule.Fleet} as a member, and with
 * {@link io.github.mazescape.cluster.Worker}, which lends a machine.
 * {@link io.github.mazescape.cluster.EngineSettings} holds all that the engine is told, security included.
 * Types of the engine do not leave this package.
 *
 * <p>Workers are clients of one coordinator. It and each of them watch each other, and workers know nothing of one
 * another. A worker that loses its coordinator, or is taken for gone, starts its engine anew and joins again; a
 * coordinator that loses all goes on alone. The engine's own clusters are not used: in them all machines must reach and
 * watch each other, and agree on who is there.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster;

import org.jspecify.annotations.NullMarked;
