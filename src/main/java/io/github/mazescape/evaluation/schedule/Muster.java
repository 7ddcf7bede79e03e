package io.github.mazescape.evaluation.schedule;

import java.util.List;

/** Who evaluates together. */
public interface Muster {
    /** Who is here now, the cores of this process first; from any thread. */
    List<Standing> members();
}
