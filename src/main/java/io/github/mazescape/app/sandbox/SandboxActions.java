package io.github.mazescape.app.sandbox;

import io.github.mazescape.record.PlaneSpec;
import io.github.mazescape.record.SandboxBookmark;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person can do with a sandbox beside moving about in it; each says in a line what it did. */
final class SandboxActions {

    private final Simulation simulation;
    private final Consumer<String> say;
    private final Undo undo = new Undo();

    /** @param say shows a line for a few seconds */
    SandboxActions(Simulation simulation, Consumer<String> say) {
        this.simulation = simulation;
        this.say = say;
        simulation.editor().onStep(this::painted);
    }

    /** New random directions, or the next ones of another kind. */
    void newDirections() {
        PlaneSpec plane = simulation.control().look().plane();
        String kind = plane.directions().equals(PlaneSpec.PICKED) ? "random" : plane.directions();
        simulation.run().turn(kind, plane.draw() + 1);
        say.accept("directions: " + kind + ", draw " + (plane.draw() + 1));
    }

    /** The directions of the draw before. */
    void lastDirections() {
        PlaneSpec plane = simulation.control().look().plane();
        if (plane.draw() == 0) {
            say.accept("these are the first directions");
            return;
        }
        simulation.run().turn(plane.directions(), plane.draw() - 1);
        say.accept("directions: " + plane.directions() + ", draw " + (plane.draw() - 1));
    }

    /** The next word of a setting that is a choice. */
    void nextChoice(Parameter parameter) {
        Settings settings = simulation.run().settings();
        if (parameter.domain() instanceof Domain.Choice choice) {
            List<String> words = choice.words();
            int next = (words.indexOf(settings.choice(parameter)) + 1) % words.size();
            change(settings.with(parameter.key(), words.get(next)));
            say.accept(parameter.name() + ": " + words.get(next));
        }
    }

    /** The landscape follows the champion, or stays. */
    void toggleFollowing() {
        boolean following = !simulation.control().look().following();
        simulation.control().setFollowing(following);
        say.accept(following ? "the landscape follows the champion" : "the landscape stays where it is");
    }

    /** The whole plane around its origin. */
    void home() {
        simulation.control().home(Simulation.millis());
        simulation.publishSoon();
    }

    /** The look before. */
    void back() {
        say.accept(simulation.control().goBack() ? "back" : "there is no view before this one");
        simulation.publishSoon();
    }

    /** The look after. */
    void forward() {
        say.accept(simulation.control().goForward() ? "forward" : "there is no view after this one");
        simulation.publishSoon();
    }

    /** Turns a setting on or off. */
    void flip(Parameter parameter) {
        Settings settings = simulation.run().settings();
        boolean on = !settings.flag(parameter);
        change(settings.with(parameter.key(), String.valueOf(on)));
        say.accept(parameter.name() + (on ? " on" : " off"));
    }

    /** Makes settings hold; that can be taken back. */
    void change(Settings wanted) {
        Situation before = simulation.run().situation();
        List<Difference> differences = simulation.run().settings().differences(wanted);
        Effect effect = simulation.run().change(wanted);
        if (differences.isEmpty()) {
            return;
        }
        String what =
                differences.size() == 1 ? differences.get(0).parameter().name().replace('_', ' ') : "settings";
        if (effect == Effect.RESTARTS) {
            undo.add(restoring("a new run", before, simulation.run().situation()));
            say.accept("a new run, for what was changed restarts it; ctrl+z brings the old one back");
        } else if (before.past()) {
            undo.add(restoring(what, before, simulation.run().situation()));
        } else {
            Undo.Step step = new Undo.Step(
                    "the change of " + what,
                    () -> set(differences, Difference::from),
                    () -> set(differences, Difference::to));
            undo.add(step, keys(differences), Simulation.millis());
        }
    }

    private static String keys(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.parameter().key())
                .collect(Collectors.joining(" "));
    }

    private boolean set(List<Difference> differences, Function<Difference, String> side) {
        List<String> assignments = differences.stream()
                .map(difference -> difference.parameter().key() + "=" + side.apply(difference))
                .toList();
        simulation.run().change(simulation.run().settings().with(assignments, "undo"));
        return true;
    }

    private Undo.Step restoring(String what, Situation before, Situation after) {
        return new Undo.Step(what, () -> restore(before), () -> restore(after));
    }

    private boolean restore(Situation situation) {
        simulation.run().restore(situation);
        return true;
    }

    /** Does something to the run that can be taken back. */
    private void reversibly(String what, Runnable work) {
        Situation before = simulation.run().situation();
        work.run();
        undo.add(restoring(what, before, simulation.run().situation()));
    }

    /** A stroke in the maze editor has ended, or another step of it; one that changed nothing, or an undo, is no step. */
    private void painted(boolean made) {
        Situation before = simulation.painting().takeUnpainted();
        if (!made) {
            return;
        }
        String what = "what was painted";
        undo.add(
                before != null && before.past()
                        ? restoring(what, before, simulation.run().situation())
                        : new Undo.Step(what, simulation.editor()::undo, simulation.editor()::redo));
    }

    /** Takes the last step back that a person took. */
    void undo() {
        say.accept(undo.undo()
                .map(what -> "took back " + what + "; ctrl+y does it again")
                .orElse("there is nothing to take back"));
        simulation.publishSoon();
    }

    /** Takes the step again that was taken back last. */
    void redo() {
        say.accept(undo.redo().map(what -> "did " + what + " again").orElse("there is nothing to do again"));
        simulation.publishSoon();
    }

    /** Shows a line. */
    void say(String words) {
        say.accept(words);
    }

    /** Keeps the subject as the second. */
    void pin() {
        say.accept(simulation.subjects().pin() ? "pinned as B; click another pixel to compare" : "click a pixel first");
    }

    /** Lets go of the subjects. */
    void champion() {
        simulation.subjects().clear();
        simulation.publishSoon();
    }

    /** Goes to a generation that there has been. */
    void goTo(long generation) {
        simulation.evolution().goTo(generation);
    }

    /** Goes to the newest generation and goes on from there. */
    void live() {
        EvolutionLoop evolution = simulation.evolution();
        evolution.goTo(evolution.head());
        if (evolution.paused()) {
            evolution.togglePause();
        }
    }

    /** Gives up what came after the generation that is shown, to go on from it otherwise. */
    void branch() {
        EvolutionLoop evolution = simulation.evolution();
        long given = evolution.head() - evolution.position();
        reversibly("the branch", simulation.run()::branch);
        say.accept("branched at generation " + evolution.position()
                + (given > 0 ? "; " + given + " later generations are given up" : ""));
    }

    /** The run again from its first generation, with the settings of now. */
    void restart() {
        reversibly(
                "the new run", () -> simulation.run().restart(simulation.run().settings()));
        say.accept("a new run; ctrl+z brings the old one back");
    }

    /** Goes where a bookmark says. */
    void goTo(SandboxBookmark bookmark) {
        reversibly("opening a bookmark", () -> simulation.run().open(bookmark));
    }

    /** The layer to be shown next. */
    void nextLayer() {
        nextChoice(Parameters.LANDSCAPE_LAYER);
    }

    /** The point of the plane that is shown joins the population. */
    void adopt(@Nullable Subject subject) {
        if (subject == null || subject.place() == null) {
            say.accept("click a pixel first; it can then join the population");
            return;
        }
        Situation before = simulation.run().situation();
        if (simulation.run().adopt(subject)) {
            undo.add(restoring("the adoption", before, simulation.run().situation()));
            say.accept("adopted " + subject.label());
        } else {
            say.accept("this pixel is of another run");
        }
    }
}
