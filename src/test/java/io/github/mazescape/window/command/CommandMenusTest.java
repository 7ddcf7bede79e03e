package io.github.mazescape.window.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.SandboxCommands;
import io.github.mazescape.window.SandboxWindow;
import io.github.mazescape.window.canvas.SandboxCanvas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import org.junit.jupiter.api.Test;

class CommandMenusTest {
    private static final Settings SETTINGS =
            Preset.QUICK.settings().with(List.of("view.palette=viridis", "view.mute=pellet"), "test");

    /** The items of the submenu of a label. */
    private static List<JMenuItem> submenu(Sandbox sandbox, String label) {
        JMenuBar bar = SandboxCommands.of(sandbox, new SandboxCanvas(sandbox), new SandboxWindow(sandbox, Path.of("")))
                .menus();
        List<JMenuItem> items = new ArrayList<>();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            Stream.of(bar.getMenu(i).getMenuComponents())
                    .filter(each -> each instanceof JMenu menu && menu.getText().contains(">" + label + "<"))
                    .flatMap(menu -> Stream.of(((JMenu) menu).getMenuComponents()))
                    .forEach(each -> items.add((JMenuItem) each));
        }
        return items;
    }

    private static List<String> selected(List<JMenuItem> items) {
        return items.stream()
                .filter(JMenuItem::isSelected)
                .map(JMenuItem::getText)
                .toList();
    }

    @Test
    void aSubmenuOffersEveryWordOfASettingAndMarksTheOneThatHolds() {
        try (Sandbox sandbox = new Sandbox(SETTINGS, new Cores(1))) {
            List<JMenuItem> palettes = submenu(sandbox, "Palette");
            List<String> words = palettes.stream().map(JMenuItem::getText).toList();
            assertEquals(Parameters.VIEW_PALETTE.domain().words(), words);
            assertEquals(List.of("viridis"), selected(palettes));
            assertTrue(palettes.stream().allMatch(JRadioButtonMenuItem.class::isInstance));
            palettes.forEach(item -> assertNotNull(item.getIcon(), item.getText()));
        }
    }

    @Test
    void aPresetIsMarkedThoughItsColoursAreOthers() {
        try (Sandbox sandbox = new Sandbox(SETTINGS, new Cores(1))) {
            assertEquals(List.of("quick"), selected(submenu(sandbox, "Preset")));
        }
    }

    @Test
    void sensorsThatAreOffInWhatIsShownAreMarked() {
        try (Sandbox sandbox = new Sandbox(SETTINGS, new Cores(1))) {
            List<JMenuItem> sensors = submenu(sandbox, "Sensors off");
            assertEquals(2, sensors.size());
            assertEquals(List.of("pellet"), selected(sensors));
        }
    }

    @Test
    void aChoiceIsAskedForAtOnce() {
        try (Sandbox sandbox = new Sandbox(SETTINGS, new Cores(1))) {
            long before = sandbox.asked();
            submenu(sandbox, "Layer").get(1).doClick();
            assertEquals(before + 1, sandbox.asked());
        }
    }
}
