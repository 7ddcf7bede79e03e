/** What a run is: its plan, its generations as a function of that plan, and what settings mean as objects. */
@NullMarked
package io.github.mazescape.run;

import org.jspecify.annotations.NullMarked;
