package io.github.mazescape.window.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.SandboxCommands;
import io.github.mazescape.window.SandboxWindow;
import io.github.mazescape.window.canvas.SandboxCanvas;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JMenuBar;
import org.junit.jupiter.api.Test;

class CommandListTest {
    private static final char UNDEFINED = KeyEvent.CHAR_UNDEFINED;

    private static final Map<String, Press> NAMED = Map.ofEntries(
            Map.entry("f1", new Press(UNDEFINED, KeyEvent.VK_F1)),
            Map.entry("f2", new Press(UNDEFINED, KeyEvent.VK_F2)),
            Map.entry("→", new Press(UNDEFINED, KeyEvent.VK_RIGHT)),
            Map.entry("←", new Press(UNDEFINED, KeyEvent.VK_LEFT)),
            Map.entry("↑", new Press(UNDEFINED, KeyEvent.VK_UP)),
            Map.entry("↓", new Press(UNDEFINED, KeyEvent.VK_DOWN)),
            Map.entry("home", new Press(UNDEFINED, KeyEvent.VK_HOME)),
            Map.entry("end", new Press(UNDEFINED, KeyEvent.VK_END)),
            Map.entry("page up", new Press(UNDEFINED, KeyEvent.VK_PAGE_UP)),
            Map.entry("page down", new Press(UNDEFINED, KeyEvent.VK_PAGE_DOWN)),
            Map.entry("space", new Press(' ', KeyEvent.VK_SPACE)),
            Map.entry("backspace", new Press('\b', KeyEvent.VK_BACK_SPACE)),
            Map.entry("tab", new Press('\t', KeyEvent.VK_TAB)),
            Map.entry("enter", new Press('\n', KeyEvent.VK_ENTER)),
            Map.entry("return", new Press('\n', KeyEvent.VK_ENTER)));

    /** What a keyboard sends: the sign and the code. */
    private record Press(char sign, int code) {}

    /** Presses a key as a keyboard does, and says whether it meant anything. */
    private static boolean press(CommandList commands, String key) {
        boolean control = key.startsWith("ctrl+");
        String rest = control ? key.substring(5) : key;
        boolean shift = rest.startsWith("shift+");
        rest = shift ? rest.substring(6) : rest;
        Press named = NAMED.get(rest);
        if (named != null) {
            return commands.press(named.sign(), named.code(), control, shift);
        }
        char sign = rest.charAt(0);
        int code = Character.toUpperCase(sign);
        if (control && Character.isLetter(sign)) {
            return commands.press((char) (code - '@'), code, true, shift);
        }
        return commands.press(shift ? Character.toUpperCase(sign) : sign, code, control, shift);
    }

    private static CommandList commands(Sandbox sandbox) {
        SandboxCanvas sketch = new SandboxCanvas(sandbox);
        return SandboxCommands.of(sandbox, sketch, new SandboxWindow(sandbox, Path.of("")));
    }

    /** The same commands, which only write down that they were done. */
    private static CommandList written(CommandList commands, List<String> done) {
        return new CommandList(commands.commands().stream()
                .map(each -> command(each.menu(), each.label(), each.key(), each.help(), () -> done.add(each.label())))
                .toList());
    }

    private static Command command(String menu, String label, String key, String help, Runnable run) {
        return new Command(menu, label, key, help, run, null);
    }

    @Test
    void everyCommandOfTheSandboxIsReachedByItsOwnKey() {
        try (Sandbox sandbox = new Sandbox(Settings.defaults(), new Cores(1))) {
            List<String> done = new ArrayList<>();
            CommandList commands = written(commands(sandbox), done);
            for (Command command : commands.commands()) {
                if (!command.key().isEmpty()) {
                    done.clear();
                    assertTrue(press(commands, command.key()), command.key());
                    assertEquals(List.of(command.label()), done, command.key());
                }
            }
        }
    }

    @Test
    void theMenusAndTheHelpNameEveryCommandOfTheSandbox() {
        try (Sandbox sandbox = new Sandbox(Settings.defaults(), new Cores(1))) {
            CommandList commands = commands(sandbox);
            JMenuBar bar = commands.menus();
            int items = 0;
            for (int i = 0; i < bar.getMenuCount(); i++) {
                items += bar.getMenu(i).getItemCount();
            }
            assertEquals(commands.commands().size(), items);
            Set<String> caps = commands.help(SandboxCommands.GESTURES).groups().stream()
                    .flatMap(group -> group.entries().stream())
                    .map(entry -> entry.cap())
                    .collect(Collectors.toSet());
            for (Command command : commands.commands()) {
                assertTrue(command.key().isEmpty() || caps.contains(command.key()), command.label());
            }
        }
    }

    @Test
    void twoCommandsCannotHaveOneKey() {
        Command one = command("File", "One", "a", "Does one thing.", () -> {});
        Command other = command("Run", "Other", "a", "Does another.", () -> {});
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new CommandList(List.of(one, other)))
                        .getMessage());
        assertTrue(message.contains("One and Other"), message);
    }

    @Test
    void aCommandWithoutASentenceOfHelpIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> command("File", "One", "a", "Does one thing", () -> {}));
        assertThrows(
                IllegalArgumentException.class, () -> command("File", "One", "A key", "Does one thing.", () -> {}));
    }

    @Test
    void keysThatMeanNothingDoNothing() {
        CommandList commands = new CommandList(List.of(command("File", "One", "a", "Does one thing.", () -> {
            throw new AssertionError("done");
        })));
        assertFalse(press(commands, "b"));
        assertFalse(press(commands, "shift+a"));
        assertFalse(press(commands, "ctrl+a"));
        assertFalse(press(commands, "→"));
    }

    @Test
    void aSignThatSomeKeyboardsTypeWithShiftIsItselfEitherWay() {
        List<String> done = new ArrayList<>();
        CommandList commands =
                new CommandList(List.of(command("Run", "Faster", "+", "Evolves faster.", () -> done.add("faster"))));
        assertTrue(commands.press('+', KeyEvent.VK_EQUALS, false, true));
        assertTrue(commands.press('+', KeyEvent.VK_ADD, false, false));
        assertEquals(2, done.size());
    }
}
