/**
 * What single networks do, step by step: what they sense, how they act, where they go. Begin with
 * {@link io.github.mazescape.evaluation.recording.Recording}.
 */
@NullMarked
package io.github.mazescape.evaluation.recording;

import org.jspecify.annotations.NullMarked;
