/**
 * Evaluation on other machines, carried by Apache Pekko, which does membership, the detection of failures, delivery and
 * encryption. Begin with {@link io.github.mazescape.cluster.Coordinator}, which takes workers in and shows each to a
 * {@link io.github.mazescape.evaluation.schedule.Fleet} as a member, and {@link io.github.mazescape.cluster.Worker},
 * which lends a machine. {@link io.github.mazescape.cluster.EngineSettings} holds all that the engine is told, security
 * included. Types of the engine do not leave this package.
 *
 * <p>Workers are clients of one coordinator, which is the only one that declares a machine gone. A worker that loses it
 * starts its engine anew and joins again; a coordinator that loses all goes on alone.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster;

import org.jspecify.annotations.NullMarked;
