package io.github.mazescape.live;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person can do with a sandbox beside moving about in it; each says in a line what it did. */
public final class SandboxActions {

    private final Simulation simulation;
    private final Consumer<String> say;
    private final Undo undo;

    /** @param say shows a line for a few seconds */
    public SandboxActions(Simulation simulation, Consumer<String> say) {
        this.simulation = simulation;
        this.say = say;
        undo = new Undo(simulation.run()::situation, simulation.run()::restore);
        simulation.editor().onStep(this::painted);
    }

    /** New random directions, or the next ones of another kind. */
    public void newDirections() {
        PlaneRecipe plane = simulation.control().look().plane();
        String kind = plane.directions().equals(PlaneRecipe.PICKED) ? "random" : plane.directions();
        simulation.run().turn(kind, plane.draw() + 1);
        say.accept("directions: " + kind + ", draw " + (plane.draw() + 1));
    }

    /** The directions of the draw before. */
    public void lastDirections() {
        PlaneRecipe plane = simulation.control().look().plane();
        if (plane.draw() == 0) {
            say.accept("these are the first directions");
            return;
        }
        simulation.run().turn(plane.directions(), plane.draw() - 1);
        say.accept("directions: " + plane.directions() + ", draw " + (plane.draw() - 1));
    }

    /** The next word of a setting that is a choice. */
    public void nextChoice(Parameter parameter) {
        Settings settings = simulation.run().settings();
        if (parameter.domain() instanceof Domain.Choice choice) {
            List<String> words = choice.words();
            int next = (words.indexOf(settings.choice(parameter)) + 1) % words.size();
            change(settings.with(parameter.key(), words.get(next)));
            say.accept(parameter.name() + ": " + words.get(next));
        }
    }

    /** The landscape follows the champion, or stays. */
    public void toggleFollowing() {
        boolean following = !simulation.control().look().following();
        simulation.control().setFollowing(following);
        say.accept(following ? "the landscape follows the champion" : "the landscape stays where it is");
    }

    /** The whole plane around its origin. */
    public void home() {
        simulation.control().home(Simulation.millis());
        simulation.publishSoon();
    }

    /** The look before. */
    public void back() {
        say.accept(simulation.control().goBack() ? "back" : "there is no view before this one");
        simulation.publishSoon();
    }

    /** The look after. */
    public void forward() {
        say.accept(simulation.control().goForward() ? "forward" : "there is no view after this one");
        simulation.publishSoon();
    }

    /** Turns a setting on or off. */
    public void flip(Parameter parameter) {
        Settings settings = simulation.run().settings();
        boolean on = !settings.flag(parameter);
        change(settings.with(parameter.key(), String.valueOf(on)));
        say.accept(parameter.name() + (on ? " on" : " off"));
    }

    /** Makes settings hold; that can be taken back. */
    public void change(Settings wanted) {
        Situation before = simulation.run().situation();
        List<Difference> differences = simulation.run().settings().differences(wanted);
        Effect effect = simulation.run().change(wanted);
        if (differences.isEmpty()) {
            return;
        }
        boolean ofDisplay = differences.stream().noneMatch(difference -> Plan.depends(difference.parameter()));
        String what = "the change of "
                + (differences.size() == 1
                        ? differences.get(0).parameter().name().replace('_', ' ')
                        : "settings");
        if (effect == Effect.RESTARTS) {
            undo.add(new Undo.Step("a new run", before, null));
            say.accept("a new run, for what was changed restarts it; ctrl+z brings the old one back");
        } else if (before.past() && !ofDisplay) {
            undo.add(new Undo.Step(what, before, null));
        } else {
            LandscapeControl.Look after = simulation.control().look();
            Undo.Light light = new Undo.Light(
                    () -> set(differences, Difference::from, before.look()),
                    () -> set(differences, Difference::to, after),
                    ofDisplay);
            undo.add(new Undo.Step(what, before, light), keys(differences), Simulation.millis());
        }
    }

    private static String keys(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.parameter().key())
                .collect(Collectors.joining(" "));
    }

    private boolean set(List<Difference> differences, Function<Difference, String> side, LandscapeControl.Look look) {
        Map<Parameter, String> values = new LinkedHashMap<>();
        differences.forEach(difference -> values.put(difference.parameter(), side.apply(difference)));
        simulation.run().change(simulation.run().settings().with(values));
        if (differences.stream().anyMatch(difference -> RunControl.movesLook(difference.parameter()))) {
            simulation.run().look(look);
        }
        return true;
    }

    /** Does something to the run that can be taken back. */
    private void reversibly(String what, Runnable work) {
        Situation before = simulation.run().situation();
        work.run();
        undo.add(new Undo.Step(what, before, null));
    }

    /** A stroke in the maze editor has ended, or another step of it; one that changed nothing, or an undo, is no step. */
    private void painted(MazeEditor.@Nullable Step made) {
        Situation before = simulation.painting().takeUnpainted();
        if (made == null || before == null) {
            return;
        }
        MazeEditor editor = simulation.editor();
        Undo.Light light = new Undo.Light(() -> editor.undo(made), () -> editor.redo(made), false);
        undo.add(new Undo.Step("what was painted", before, before.past() ? null : light));
    }

    /** Takes the last step back that a person took. */
    public void undo() {
        move(() -> undo.undo()
                .map(what -> "took back " + what + "; ctrl+y does it again")
                .orElse("there is nothing to take back"));
    }

    /** Takes the step again that was taken back last. */
    public void redo() {
        move(() -> undo.redo().map(what -> "did " + what + " again").orElse("there is nothing to do again"));
    }

    private void move(Supplier<String> moving) {
        // A stroke under way is a step, too, and the last one.
        simulation.editor().endStroke();
        try {
            say.accept(moving.get());
        } catch (InputException e) {
            say.accept("this cannot be now: " + e.getMessage());
        }
        simulation.publishSoon();
    }

    /** Shows a line. */
    public void say(String words) {
        say.accept(words);
    }

    /** Keeps the subject as the second. */
    public void pin() {
        say.accept(simulation.subjects().pin() ? "pinned as B; click another pixel to compare" : "click a pixel first");
    }

    /** Lets go of the subjects. */
    public void champion() {
        simulation.subjects().clear();
        simulation.publishSoon();
    }

    /** Goes to a generation that there has been. */
    public void goTo(long generation) {
        simulation.evolution().goTo(generation);
    }

    /** Goes to the newest generation and goes on from there. */
    public void live() {
        EvolutionLoop evolution = simulation.evolution();
        evolution.goTo(evolution.head());
        if (evolution.paused()) {
            evolution.togglePause();
        }
    }

    /** Gives up what came after the generation that is shown, to go on from it otherwise. */
    public void branch() {
        EvolutionLoop evolution = simulation.evolution();
        long given = evolution.head() - evolution.position();
        reversibly("the branch", simulation.run()::branch);
        say.accept("branched at generation " + evolution.position()
                + (given > 0 ? "; " + given + " later generations are given up" : ""));
    }

    /** The run again from its first generation, with the settings of now. */
    public void restart() {
        reversibly(
                "the new run", () -> simulation.run().restart(simulation.run().settings()));
        say.accept("a new run; ctrl+z brings the old one back");
    }

    /** Goes where a bookmark says. */
    public void goTo(SandboxBookmark bookmark) {
        reversibly("opening a bookmark", () -> simulation.run().open(bookmark));
    }

    /** The layer to be shown next. */
    public void nextLayer() {
        nextChoice(Parameters.LANDSCAPE_LAYER);
    }

    /** The point of the plane that is shown joins the population. */
    public void adopt(@Nullable Subject subject) {
        if (subject == null || subject.place() == null) {
            say.accept("click a pixel first; it can then join the population");
            return;
        }
        Situation before = simulation.run().situation();
        if (simulation.run().adopt(subject)) {
            undo.add(new Undo.Step("the adoption", before, null));
            say.accept("adopted " + subject.label());
        } else {
            say.accept(
                    "this pixel is of another run, or of generations that were given up; click one of this landscape");
        }
    }
}
