/**
 * What a run is: its plan, its generations as a function of that plan, and what settings mean as objects.
 *
 * <pre>{@code
 * Setup setup = Setup.read(Settings.defaults().with("network.hidden", "8").with("task.steps", "100"));
 * Topology topology = setup.topology();
 * Task task = setup.tasks().task(0);
 * }</pre>
 */
@NullMarked
package io.github.mazescape.run;

import org.jspecify.annotations.NullMarked;
