package io.github.mazescape.window.command;

import io.github.mazescape.live.Intent;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameter;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Adds the commands of one menu to a list, each as one sentence: {@code menu.item(label, key, help).does(work)}.
 *
 * @param name what the menu is called
 * @param sandbox what is asked
 * @param commands the list; modified
 */
public record Menu(String name, Sandbox sandbox, List<Command> commands) {
    /** A command that lacks only what it does; parameters as of {@link Command}. */
    public Item item(String label, String key, String help) {
        return new Item(this, label, key, help);
    }

    /**
     * A command that lacks only what it does.
     *
     * @param menu where it stands
     * @param label what the menu calls it
     * @param key its key; empty for none
     * @param help what it does, a sentence
     */
    public record Item(Menu menu, String label, String key, String help) {
        /** Does something. */
        public void does(Runnable run) {
            menu.commands().add(new Command(menu.name(), label, key, help, run, null));
        }

        /** Asks something of the sandbox. */
        public void asks(Intent intent) {
            does(() -> menu.sandbox().ask(intent));
        }

        /** Turns a setting on or off. */
        public void flips(Parameter flag) {
            toggles(
                    () -> menu.sandbox().ask(controls -> controls.flip(flag)),
                    () -> menu.sandbox().frame().run().settings().flag(flag));
        }

        /** Chooses a word of a setting: the key goes from word to word, the submenu to any. */
        public void chooses(Parameter words) {
            Choices choices = new SettingChoices(menu.sandbox()).words(words);
            Runnable next = () -> menu.sandbox().ask(controls -> controls.nextChoice(words));
            menu.commands().add(new Command(menu.name(), label, key, help, next, null, choices));
        }

        /** Opens a submenu; there is no key. */
        public void offers(Choices choices) {
            menu.commands().add(new Command(menu.name(), label, key, help, () -> {}, null, choices));
        }

        /** Does something that is on or off. */
        public void toggles(Runnable run, BooleanSupplier selected) {
            menu.commands().add(new Command(menu.name(), label, key, help, run, selected));
        }
    }
}
