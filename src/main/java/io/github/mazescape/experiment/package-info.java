/**
 * The frame of the experiments: a question, cells of work, a calibration with a known answer, a verdict. Begin with
 * {@link Experiment}. The experiments themselves lie in the packages below, by what they ask about; plots are data here
 * and are drawn elsewhere.
 */
@NullMarked
package io.github.mazescape.experiment;

import org.jspecify.annotations.NullMarked;
