/**
 * Shares batches of work among members whose speed, reach and honesty nobody knows beforehand. Begin with
 * {@link io.github.mazescape.evaluation.schedule.Schedule}, which decides who gets what: a state machine without threads
 * and clocks. {@link io.github.mazescape.evaluation.schedule.Fleet} runs it in a thread of its own as a backend for
 * points, over {@link io.github.mazescape.evaluation.schedule.Member members}, which any thread may call.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.evaluation.schedule;

import org.jspecify.annotations.NullMarked;
