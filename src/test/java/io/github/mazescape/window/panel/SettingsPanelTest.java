package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSlider;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InWindowLook.class)
class SettingsPanelTest {
    private static final int DEADLINE_SECONDS = 20;

    private final BlockingQueue<Map<Parameter, String>> told = new LinkedBlockingQueue<>();

    private long tickets;

    private SettingsPanel panel(Settings settings) throws Exception {
        return SwingParts.onEventThread(() -> new SettingsPanel(settings, values -> {
            told.add(values);
            return ++tickets;
        }));
    }

    private static SettingControl control(SettingsPanel panel, Parameter parameter) {
        return Objects.requireNonNull(panel.control(parameter), parameter.key());
    }

    /** What is wanted next, on top of the settings by default. */
    private Settings next() throws InterruptedException {
        return Settings.defaults().with(nextValues());
    }

    private Map<Parameter, String> nextValues() throws InterruptedException {
        return Objects.requireNonNull(told.poll(DEADLINE_SECONDS, TimeUnit.SECONDS), "nobody was told");
    }

    /** Types into a setting's field and presses Return. */
    private static void type(SettingsPanel panel, Parameter parameter, String text) throws Exception {
        SwingParts.run(() -> {
            PanelField field = SwingParts.only(control(panel, parameter), PanelField.class);
            field.setText(text);
            field.postActionEvent();
        });
    }

    private static String shown(SettingsPanel panel, Parameter parameter) throws Exception {
        return SwingParts.onEventThread(() ->
                SwingParts.only(control(panel, parameter), PanelField.class).getText());
    }

    private static boolean refused(SettingsPanel panel, Parameter parameter) throws Exception {
        return SwingParts.onEventThread(() -> control(panel, parameter).refused());
    }

    @Test
    void onlySensorsThatTheNetworkHasCanBeMuted() throws Exception {
        SettingsPanel panel = panel(Settings.defaults().with("task.sensors", "passage,sight"));
        List<JCheckBox> boxes = SwingParts.all(control(panel, Parameters.VIEW_MUTE), JCheckBox.class);
        for (JCheckBox box : boxes) {
            assertEquals(List.of("passage", "sight").contains(box.getText()), box.isEnabled(), box.getText());
        }
        assertEquals(7, boxes.size());
    }

    @Test
    void everySettingHasAControlWithItsHelp() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        for (Parameter parameter : Parameters.ALL) {
            if (!parameter.group().isEmpty()) {
                String tip = control(panel, parameter).getToolTipText();
                assertNotNull(tip, parameter.key());
                assertTrue(tip.contains(parameter.help()), tip);
            }
        }
    }

    @Test
    void ofASliderThatIsDraggedTheLastValueArrives() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        JSlider slider = SwingParts.only(control(panel, Parameters.MAZE_BRAID), JSlider.class);
        for (int notch = 0; notch <= 1000; notch += 10) {
            int now = notch;
            SwingParts.run(() -> slider.setValue(now));
        }
        Settings last = next();
        while (last.number(Parameters.MAZE_BRAID) != 1) {
            last = next();
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void aChoiceASwitchAListAndANumberEachChangeTheirSetting() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        SwingParts.run(() -> SwingParts.only(control(panel, Parameters.NETWORK_CELL), JComboBox.class)
                .setSelectedItem("gru"));
        assertEquals(Map.of(Parameters.NETWORK_CELL, "gru"), nextValues());
        SwingParts.run(() -> SwingParts.only(control(panel, Parameters.NETWORK_MEMORY), JCheckBox.class)
                .doClick());
        assertFalse(next().flag(Parameters.NETWORK_MEMORY));
        SwingParts.run(() -> SwingParts.all(control(panel, Parameters.TASK_SENSORS), JCheckBox.class)
                .get(3)
                .doClick());
        assertEquals(List.of("passage", "pellet", "bump"), next().list(Parameters.TASK_SENSORS));
        type(panel, Parameters.MAZE_WIDTH, " 21 ");
        assertEquals(21, next().integer(Parameters.MAZE_WIDTH));
    }

    @Test
    void showingSettingsFromElsewhereTellsNobody() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        Settings other = Settings.defaults()
                .with(
                        List.of(
                                "maze.width=31",
                                "maze.braid=0.1",
                                "network.cell=gru",
                                "network.memory=false",
                                "seed=9"),
                        "test");
        SwingParts.run(() -> panel.show(other, 1));
        assertEquals("31", shown(panel, Parameters.MAZE_WIDTH));
        TimeUnit.MILLISECONDS.sleep(200);
        assertTrue(told.isEmpty(), told.toString());
    }

    @Test
    void aValueThatIsRefusedGoesBackAndTheControlSaysWhy() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        type(panel, Parameters.MAZE_WIDTH, "12");
        assertTrue(refused(panel, Parameters.MAZE_WIDTH));
        assertEquals("17", shown(panel, Parameters.MAZE_WIDTH));
        type(panel, Parameters.MAZE_WIDTH, "19");
        assertEquals(19, next().integer(Parameters.MAZE_WIDTH));
        assertFalse(refused(panel, Parameters.MAZE_WIDTH));
    }

    @Test
    void theLastSensorCannotBeSwitchedOff() throws Exception {
        SettingsPanel panel = panel(Settings.defaults().with("task.sensors", "pellet"));
        JCheckBox box = SwingParts.all(control(panel, Parameters.TASK_SENSORS), JCheckBox.class)
                .get(1);
        SwingParts.run(box::doClick);
        assertTrue(box.isSelected());
        assertTrue(refused(panel, Parameters.TASK_SENSORS));
        assertTrue(told.isEmpty());
    }

    @Test
    void valuesInConflictAreRefusedWhereTheyWereGiven() throws Exception {
        SettingsPanel panel = panel(Settings.defaults().with("maze.width", "21"));
        type(panel, Parameters.MAZE_FILES, "mazes/deceptive.txt");
        assertTrue(refused(panel, Parameters.MAZE_FILES));
        assertEquals("", shown(panel, Parameters.MAZE_FILES));
        SwingParts.run(() -> panel.show(Settings.defaults(), 1));
        assertFalse(refused(panel, Parameters.MAZE_FILES), "the reason is gone, and so is what was said of it");
    }

    @Test
    void settingsThatTheRunRefusesGoBackToo() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        type(panel, Parameters.TASK_STEPS, "300");
        nextValues();
        SwingParts.run(() -> panel.show(Settings.defaults(), 0));
        assertEquals("300", shown(panel, Parameters.TASK_STEPS), "the answer is still to come");
        SwingParts.run(() -> {
            panel.show(Settings.defaults(), 1);
            panel.refuse(1, "maze.width: expected sense, got nonsense");
        });
        assertEquals("200", shown(panel, Parameters.TASK_STEPS));
        assertTrue(refused(panel, Parameters.TASK_STEPS));
        type(panel, Parameters.TASK_STEPS, "400");
        nextValues();
        SwingParts.run(() -> panel.refuse(1, "maze.width: expected sense, got nonsense"));
        assertFalse(refused(panel, Parameters.TASK_STEPS), "that was said of the change before");
    }

    @Test
    void aRefusalStandsWhereTheRefusedChangeWasMade() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        type(panel, Parameters.TASK_STEPS, "300");
        nextValues();
        SwingParts.run(() -> {
            PanelField width = SwingParts.only(control(panel, Parameters.MAZE_WIDTH), PanelField.class);
            width.setText("19");
            width.postActionEvent();
            panel.refuse(1, "task.steps: expected sense, got nonsense");
            assertTrue(control(panel, Parameters.TASK_STEPS).refused());
            assertFalse(control(panel, Parameters.MAZE_WIDTH).refused());
        });
        assertEquals(Map.of(Parameters.MAZE_WIDTH, "19"), nextValues());
    }

    @Test
    void whatIsSaidOfARefusalIsShort() {
        assertEquals(
                "expected an odd whole number from 5 to 255 [cells], got 12",
                PanelRefusal.words(
                        "maze.width: expected an odd whole number from 5 to 255 [cells], got 12; change it, or leave",
                        "maze.width"));
    }

    @Test
    void aWordFindsSettingsInFoldedGroupsToo() throws Exception {
        SettingsPanel panel = panel(Settings.defaults());
        SwingParts.run(() -> {
            SwingParts.all(panel, PanelHeading.class).forEach(heading -> heading.fold(true));
            assertFalse(control(panel, Parameters.EVOLUTION_SIGMA).isVisible());
            JTextField words = SwingParts.all(panel, JTextField.class).stream()
                    .filter(field -> !(field instanceof PanelField))
                    .findFirst()
                    .orElseThrow();
            words.setText("standard deviation of a dense");
            assertTrue(control(panel, Parameters.EVOLUTION_SIGMA).isVisible());
            assertFalse(control(panel, Parameters.MAZE_WIDTH).isVisible());
            words.setText("");
            assertFalse(control(panel, Parameters.EVOLUTION_SIGMA).isVisible());
        });
    }

    @Test
    void nothingIsClipped() throws Exception {
        Settings settings = Settings.defaults();
        SettingsPanel panel = panel(settings);
        List<String> clipped =
                SwingParts.onEventThread(() -> SwingParts.clipped(panel, panel.getPreferredSize().width, 4000));
        assertEquals(List.of(), clipped);
        for (Parameter parameter : Parameters.ALL) {
            if (parameter.domain() instanceof Domain.Whole && !parameter.group().isEmpty()) {
                type(panel, parameter, "x");
            }
        }
        assertEquals(
                List.of(),
                SwingParts.onEventThread(() -> SwingParts.clipped(panel, panel.getPreferredSize().width, 4000)));
    }
}
