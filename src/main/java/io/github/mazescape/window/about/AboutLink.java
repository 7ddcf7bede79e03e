package io.github.mazescape.window.about;

import io.github.mazescape.live.Intent;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a link does. */
sealed interface AboutLink {
    /** Does what a key of the sandbox does. */
    record Key(String name) implements AboutLink {}

    /** Makes settings hold that are made of those of now. */
    record Change(UnaryOperator<Settings> wanted) implements AboutLink {
        Intent intent() {
            return controls -> controls.change(wanted);
        }
    }

    /** Begins a run of its own and lets it go on. */
    record Begin(UnaryOperator<Settings> wanted) implements AboutLink {
        Intent intent() {
            return controls -> {
                if (wanted.apply(controls.settings()).equals(controls.settings())) {
                    controls.restart();
                } else {
                    controls.change(wanted);
                }
                controls.run().goOn();
            };
        }
    }

    /**
     * Reads the address of a link.
     *
     * @param address {@code key:v}; {@code set:} and assignments set apart by spaces; or {@code setup:preset=}, the
     *     name of a preset and, after spaces, more assignments
     * @throws IllegalArgumentException if it is none of these
     */
    static AboutLink parse(String address) {
        String rest = address.substring(address.indexOf(':') + 1);
        if (address.startsWith("key:")) {
            return new Key(rest);
        }
        if (address.startsWith("set:")) {
            List<String> assignments = List.of(rest.split(" "));
            return new Change(now -> now.with(assignments, "link"));
        }
        if (address.startsWith("setup:preset=")) {
            List<String> words = List.of(rest.substring("preset=".length()).split(" "));
            Preset preset = Preset.named(words.get(0));
            List<String> more = words.subList(1, words.size());
            return new Begin(now -> preset.settings()
                    .with(Parameters.SEED.key(), String.valueOf(now.seed()))
                    .with(more, "link"));
        }
        throw new IllegalArgumentException("link: expected key:, set: or setup:preset=, got '" + address + "'");
    }
}
