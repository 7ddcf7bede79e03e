package io.github.mazescape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandListTest {
    private final List<String> done = new ArrayList<>();

    private Command command(String key) {
        return Command.of("Menu", "Do " + key, key, "Does " + key + ".", () -> done.add(key));
    }

    @Test
    void keysWithAndWithoutShiftAndControlAreDifferentKeys() {
        CommandList list = new CommandList(List.of(
                command("r"), command("shift+r"), command("ctrl+r"), command("space"), command("→"), command("+")));
        assertTrue(list.press('r', KeyEvent.VK_R, false, false));
        assertTrue(list.press('R', KeyEvent.VK_R, false, true));
        assertTrue(list.press((char) 18, KeyEvent.VK_R, true, false));
        assertTrue(list.press(' ', KeyEvent.VK_SPACE, false, false));
        assertTrue(list.press((char) 0xffff, KeyEvent.VK_RIGHT, false, false));
        assertTrue(list.press('+', KeyEvent.VK_EQUALS, false, true));
        assertFalse(list.press('q', KeyEvent.VK_Q, false, false));
        assertEquals(List.of("r", "shift+r", "ctrl+r", "space", "→", "+"), done);
    }

    @Test
    void twoCommandsOnOneKeyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CommandList(List.of(command("r"), command("r"))));
    }

    @Test
    void aKeyThatThereIsNotIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> command("R"));
        assertThrows(IllegalArgumentException.class, () -> command("enter now"));
    }

    @Test
    void helpIsASentence() {
        assertThrows(
                IllegalArgumentException.class, () -> Command.of("Menu", "Do", "d", "does", () -> {}));
    }

    @Test
    void theHelpNamesEveryKey() {
        assertEquals(
                1, new CommandList(List.of(command("r"))).help(List.of()).groups().get(0).entries().size());
    }
}
