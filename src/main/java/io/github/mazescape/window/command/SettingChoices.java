package io.github.mazescape.window.command;

import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** What submenus offer of the settings of a sandbox. */
public final class SettingChoices {
    /** What a word means where it does not say so itself. */
    private static final Map<String, String> HELP = Map.ofEntries(
            Map.entry("landscape.layer=fitness", "The share of pellets eaten, as a mean over the mazes."),
            Map.entry("landscape.layer=error", "The standard error of the fitness over the mazes."),
            Map.entry("landscape.layer=visited", "How many different cells are visited, as a mean over the mazes."),
            Map.entry("landscape.layer=behaviour", "Equal colours are equal behaviour, in every step in every maze."),
            Map.entry("landscape.layer=likeness", "Alike sets of visited cells have alike colours."),
            Map.entry("landscape.layer=difference", "The fitness less that of the centre."),
            Map.entry("landscape.layer=memory", "The fitness less that of the same network without memory."),
            Map.entry(
                    "landscape.layer=chaos",
                    "Whether a change of the hidden state grows (over 0) or fades: the Lyapunov exponent."),
            Map.entry("landscape.layer=held-out", "The fitness on held-out mazes less that on the mazes shown."),
            Map.entry("landscape.layer=robust", "The share of the pixels around that behave alike."),
            Map.entry(
                    "landscape.directions=path",
                    "The two leading principal components of the run's path, which runs right and arches up."),
            Map.entry("landscape.directions=random", "Two directions drawn at random; r draws others."),
            Map.entry("landscape.directions=pca", "The two leading principal components of the champions' path."),
            Map.entry(
                    "landscape.directions=champions",
                    "The plane through this champion, the first one and the one half way."),
            Map.entry("landscape.directions=weights", "Two single weights."),
            Map.entry(
                    "landscape.directions=kaleidoscope",
                    "Two hidden units with the same weights: signs and order do not matter, so the picture is"
                            + " eightfold; r takes other units."),
            Map.entry(
                    "landscape.directions=aligned",
                    "Through this champion and those of two other seeds, evolved beside; r shows them as evolved, with"
                            + " units matched, and mirrored."),
            Map.entry("view.palette=own", "The colours of the setting view.colours, as of a file that was opened."),
            Map.entry("view.scale=balanced", "Half by value and half by rank."),
            Map.entry("view.scale=linear", "From 0 to 1."),
            Map.entry("view.scale=logarithmic", "Two decades, which shows what is small."),
            Map.entry("view.scale=equalised", "Each colour as often as any other."));

    private final Sandbox sandbox;

    public SettingChoices(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    private Settings settings() {
        return sandbox.frame().run().settings();
    }

    /** The words of a setting that is a choice. */
    public Choices words(Parameter parameter) {
        List<Choice> words = parameter.domain().words().stream()
                .map(word -> new Choice(
                        word,
                        HELP.getOrDefault(parameter.key() + "=" + word, ""),
                        icon(parameter, word),
                        () -> sandbox.ask(controls -> controls.change(Map.of(parameter, word))),
                        () -> settings().choice(parameter).equals(word)))
                .toList();
        return new Choices(Choices.Kind.ONE, () -> words);
    }

    private @Nullable Icon icon(Parameter parameter, String word) {
        return parameter.equals(Parameters.VIEW_PALETTE) ? new PaletteSwatch(() -> Palette.of(settings(), word)) : null;
    }

    /** The presets, each with the seed of now. */
    public Choices presets() {
        List<Choice> presets = Preset.ALL.stream()
                .map(preset -> new Choice(
                        preset.name(),
                        preset.help(),
                        () -> sandbox.ask(controls -> controls.change(
                                now -> preset.settings().with(Parameters.SEED.key(), String.valueOf(now.seed())))),
                        () -> Preset.of(settings()).equals(Optional.of(preset))))
                .toList();
        return new Choices(Choices.Kind.ONE, () -> presets);
    }

    /** The sensors, which can be taken from what is shown. */
    public Choices mutedSensors() {
        return new Choices(
                Choices.Kind.ANY,
                () -> settings().list(Parameters.TASK_SENSORS).stream()
                        .map(word -> new Choice(
                                word,
                                "",
                                () -> sandbox.ask(controls ->
                                        controls.watched().toggle(Sensor.valueOf(word.toUpperCase(Locale.ROOT)))),
                                () -> settings().list(Parameters.VIEW_MUTE).contains(word)))
                        .toList());
    }
}
