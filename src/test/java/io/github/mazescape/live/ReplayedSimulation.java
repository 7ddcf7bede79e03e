package io.github.mazescape.live;

import io.github.mazescape.run.RunState;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small simulation that stands at its first generation, for tests of what is replayed of it: 25 steps in each of 3 mazes. */
public abstract class ReplayedSimulation {
    public final Simulation simulation = LiveSimulation.of("view.speed=0");
    public final ReplayFeed feed = new ReplayFeed();
    public final SubjectFeed subjects = new SubjectFeed();
    /** Where the run stands. */
    public RunState moment;

    @BeforeEach
    void start() {
        simulation.control().resize(16, 16);
        moment = LiveSimulation.startedAndPausedAt(simulation, 1);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    /** A pixel of the landscape becomes the subject, or stands beside it. */
    public void pick(String label, int px, int py, boolean beside) {
        PlaneView view = Objects.requireNonNull(simulation.watch().seen());
        subjects.pick(
                new Subject.Place(view, view.viewport().x(px), view.viewport().y(py)), label, beside);
        subjects.publish(moment, feed);
    }
}
