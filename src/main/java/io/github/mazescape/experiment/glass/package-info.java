/**
 * Glass or funnel: how much of weight space is any good
 * ({@link io.github.mazescape.experiment.glass.FunnelExperiment}),
 * and whether the spectra of recurrent weights bear the mark of selection
 * ({@link io.github.mazescape.experiment.glass.SpectrumExperiment}).
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.glass;

import org.jspecify.annotations.NullMarked;
