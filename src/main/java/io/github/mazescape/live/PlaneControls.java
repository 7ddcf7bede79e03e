package io.github.mazescape.live;

import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.live.lineage.LineageRecorder;
import io.github.mazescape.live.pilot.Pilot;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.symmetry.OtherChampions;
import java.util.Optional;

/** What the user does with the plane that the landscape lies in. For the conductor's thread. */
public final class PlaneControls {
    private final Controls controls;
    private final Picks picks = new Picks();
    private final Pilot pilot = new Pilot();
    /** Whether the border that is sought is one that the user asked for. */
    private boolean asked;

    PlaneControls(Controls controls) {
        this.controls = controls;
    }

    void turn(DirectionKind directions, long draw) {
        Viewpoint now = controls.view().now();
        if (directions == DirectionKind.ALIGNED) {
            // The other runs would have to be made again for each champion.
            long centre = draw == 0 ? controls.run().position() : now.plane().centre();
            controls.view().turn(PlaneRecipe.around(centre, directions, draw), false, Sandbox.millis());
            controls.say("the champions of two other seeds, "
                    + OtherChampions.Way.of(draw).words());
            return;
        }
        controls.view()
                .turn(PlaneRecipe.around(now.plane().centre(), directions, draw), now.following(), Sandbox.millis());
    }

    /** New random directions, or the next ones of another kind. */
    public void newDirections() {
        PlaneRecipe plane = controls.view().now().plane();
        DirectionKind kind = plane.directions().ofChampions();
        turn(kind, plane.draw() + 1);
        if (kind == DirectionKind.ALIGNED) {
            return;
        }
        controls.say("directions: " + kind.word() + ", draw " + (plane.draw() + 1));
    }

    /** The directions of the draw before. */
    public void lastDirections() {
        PlaneRecipe plane = controls.view().now().plane();
        if (plane.draw() == 0) {
            controls.say("these are the first directions");
            return;
        }
        turn(plane.directions(), plane.draw() - 1);
        controls.say("directions: " + plane.directions().word() + ", draw " + (plane.draw() - 1));
    }

    /** The landscape follows the champion, or stays. */
    public void toggleFollowing() {
        boolean following = !controls.view().now().following();
        controls.view().setFollowing(following);
        if (controls.view().followsPath()) {
            controls.view().follow(controls.run().position());
        }
        controls.say(following ? "the landscape follows the champion" : "the landscape stays where it is");
    }

    /** Goes to the border of behaviour that is nearest to the middle. */
    public void toBorder() {
        asked = true;
        controls.view().seekBorder(Sandbox.millis());
    }

    /** The edge pilot. */
    Pilot pilot() {
        return pilot;
    }

    /** The zoom steers itself along the border of behaviour from now on, or no longer. */
    public void togglePilot() {
        pilot.toggle();
        controls.say(pilot.news());
    }

    /**
     * The edge pilot, while it flies, zooms on; to be asked for whenever the last step is to be seen.
     *
     * @param millis by a clock of the asker's own, which tells how far [ms]
     */
    public void fly(long millis) {
        Viewpoint now = controls.view().now();
        PlaneView wanted = controls.wanted();
        boolean here = wanted != null && wanted.spec().equals(now.plane());
        Aim next = pilot.step(controls.view().aim(), here ? wanted : null, millis);
        if (next != null) {
            controls.view().aim(next, Sandbox.millis());
        }
        String news = pilot.news();
        if (!news.isEmpty()) {
            controls.say(news);
        }
    }

    /** What a viewpoint was seeking was found, or not. */
    void found(Viewpoint from, Optional<BehaviourBorder> border) {
        controls.view().found(from, border);
        if (border.isEmpty()) {
            controls.say("behaviour is the same wherever it was looked for");
        } else if (asked) {
            controls.say(wayTo(border.get(), from.viewport()));
        }
        asked = false;
    }

    /** How far a border lies from the middle of a view; one that is nearer than a pixel moves nothing on screen. */
    private static String wayTo(BehaviourBorder border, Viewport view) {
        double x = view.x(view.width() / 2);
        double y = view.y(view.height() / 2);
        double distance = Math.hypot(border.x() - x, border.y() - y);
        return distance < view.pitch()
                ? "the nearest border is here already, within " + Wording.compact(BehaviourBorder.nearness(view), 2)
                        + " of the middle; zoom in to see it closer"
                : "to the nearest border of behaviour, " + Wording.compact(distance, 2) + " off";
    }

    /** The view that shows the path of the run is known. */
    void fitted(Viewpoint from, Viewport view) {
        controls.view().fitted(from, view);
    }

    /** Goes back to the view before. */
    public void back() {
        controls.say(controls.view().goBack() ? "back" : "there is no view before this one");
    }

    /** Goes forward to the view after. */
    public void forward() {
        controls.say(controls.view().goForward() ? "forward" : "there is no view after this one");
    }

    /**
     * Picks the individual whose dot is nearest to the pointer; three make a plane.
     *
     * @param seen the frame that the user saw
     * @param u where the pointer is in the picture, from -1 at the left to 1; NaN where it is elsewhere
     * @param v as {@code u}, downward
     */
    public void pickIndividual(Frame seen, double u, double v) {
        RunState state = seen.shown() == null ? null : seen.shown().state();
        if (state != null && !controls.holds(state.plan(), state.number())) {
            controls.say("the run is another one now; pick again");
            return;
        }
        Picks.Outcome outcome = picks.pick(seen, u, v);
        PlaneRecipe plane = outcome.plane();
        if (plane != null) {
            controls.view().turn(plane, false, Sandbox.millis());
        }
        controls.say(outcome.words());
    }

    /** Lets go of the individuals that were picked. */
    public void unpick() {
        picks.clear();
    }

    /** The individual that was picked last, while fewer than three are picked. */
    public Optional<LineageRecorder.Individual> picked() {
        return picks.last();
    }

    /** The plane through three individuals cannot be. */
    void noPlane(PlaneRecipe plane) {
        if (controls.view().now().plane().equals(plane) && controls.view().goBack()) {
            controls.say("these three lie on one line; pick others");
        }
    }
}
