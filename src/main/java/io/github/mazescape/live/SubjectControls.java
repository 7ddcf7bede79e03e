package io.github.mazescape.live;

import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ReplayRecorder;
import io.github.mazescape.live.worker.Subject;
import io.github.mazescape.live.worker.Subjects;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.MemoryHorizon;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The individuals that the user looks at closely, the maze in which they are replayed, and what is taken from them. For
 * the conductor's thread.
 */
public final class SubjectControls {
    private final Controls controls;
    private Subjects subjects = Subjects.NONE;
    private ReplayRecorder.Wish replay = new ReplayRecorder.Wish(0, 0);

    SubjectControls(Controls controls) {
        this.controls = controls;
    }

    Subjects subjects() {
        return subjects;
    }

    ReplayRecorder.Wish replay() {
        return replay;
    }

    /** Replays another maze of the task, n further on. */
    public void turnMaze(int n) {
        replay = replay.turned(n);
    }

    /** Replays a certain maze of the task, from 0. */
    void watchMaze(int maze) {
        replay = replay.at(maze);
    }

    /** A point of a view becomes the subject, or stands beside it. */
    public void pick(PlaneView seen, int px, int py, boolean beside) {
        double x = seen.viewport().x(px);
        double y = seen.viewport().y(py);
        Subject.Place place = new Subject.Place(seen, x, y);
        change(subjects.pick(Subjects.Pick.of(Subjects.label(x, y), place), beside));
    }

    /** Keeps the subject as the second. */
    public void pin() {
        boolean there = subjects.first() != null;
        change(subjects.pin());
        controls.say(there ? "pinned as B; click another pixel to compare" : "click a pixel first");
    }

    /** Lets go of the subjects, so that the champion is watched again. */
    public void watchChampion() {
        change(subjects.clear());
    }

    /** Another line between two subjects, or none any more, is a step to undo. */
    private void change(Subjects wanted) {
        Subjects.Line before = subjects.line();
        subjects = wanted;
        if (!Objects.equals(before, wanted.line())) {
            controls.lined(before);
        }
    }

    /** The ends of a line are looked at, or the champion where there is none; that is no step by itself. */
    void open(Subjects.@Nullable Line line) {
        subjects = subjects.open(line);
    }

    /** The subjects were measured; where they part first is watched. */
    void measured(Subjects made) {
        if (made.revision() != subjects.revision() || made == subjects) {
            return;
        }
        boolean fresh = subjects.pending();
        subjects = made;
        if (fresh && made.comparison() != null && made.comparison().soonest() >= 0) {
            replay = replay.at(made.comparison().soonest());
        }
    }

    /** What is shown forgets more or less often: at the next number of steps of the memory horizon, at last never. */
    public void forgetOtherwise() {
        int now = controls.settings().integer(Parameters.VIEW_FORGET);
        int episode = controls.settings().integer(Parameters.TASK_STEPS);
        int next = MemoryHorizon.resets(episode).stream()
                .filter(steps -> steps > now && steps < episode)
                .findFirst()
                .orElse(0);
        controls.change(Map.of(Parameters.VIEW_FORGET, String.valueOf(next)));
        String words = ShownTask.forgets(new Ablation(next, Set.of()));
        controls.say(words.isEmpty() ? "what is shown never forgets" : "what is shown " + words);
    }

    /** Turns a sensor off in what is shown, or on again. */
    public void toggle(Sensor sensor) {
        String word = sensor.name().toLowerCase(Locale.ROOT);
        if (!controls.settings().list(Parameters.TASK_SENSORS).contains(word)) {
            controls.say("the networks have no sensor " + word);
            return;
        }
        List<String> muted = new ArrayList<>(controls.settings().list(Parameters.VIEW_MUTE));
        boolean on = muted.remove(word);
        if (!on) {
            muted.add(word);
        }
        controls.change(Map.of(Parameters.VIEW_MUTE, String.join(",", muted)));
        controls.say(word + (on ? " on" : " off in what is shown"));
    }

    /** The subject joins the population. */
    public void adopt() {
        Subject subject = subjects.first();
        if (subject != null) {
            adopt(subject);
        } else {
            controls.say("click a pixel first; it can then join the population");
        }
    }

    /**
     * A point of a plane joins the population; refused where the plane is of another run or of generations given up.
     */
    public void adopt(Subject subject) {
        Subject.Place place = subject.place();
        if (place == null) {
            controls.say("click a pixel first; it can then join the population");
            return;
        }
        PlaneRecipe plane = place.view().spec();
        if (plane.centre() > controls.run().position()
                || !controls.holds(place.view().run(), plane.centre())) {
            controls.say(
                    "this pixel is of another run, or of generations that were given up; click one of this landscape");
            return;
        }
        controls.reversibly(
                "the adoption",
                () -> controls.edit(
                        List.of(new Change.Adoption(controls.run().position(), plane, place.x(), place.y()))));
        controls.say("adopted " + subject.label());
    }
}
