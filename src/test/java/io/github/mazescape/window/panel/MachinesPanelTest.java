package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Standing;
import java.awt.EventQueue;
import java.util.List;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

class MachinesPanelTest {
    private static final Standing HERE = new Standing("2 threads here", 2, 96.4e6, 2, 1000, 0, Standing.State.OWN);
    private static final Standing LENT = new Standing("attic", 8, 4.2e6, 1, 10, 0, Standing.State.NEW);

    @Test
    void eachMachineHasARowWithItsThreadsAndItsRate() throws Exception {
        List<String> labels = shown(List.of(HERE, LENT));
        assertTrue(
                labels.containsAll(List.of("2 threads here", "2", "96.4 M", "attic (on trial)", "8", "4.20 M")),
                labels::toString);
    }

    @Test
    void whoHasLeftIsShownNoMore() throws Exception {
        MachinesPanel panel = new MachinesPanel("");
        EventQueue.invokeAndWait(() -> panel.show(List.of(HERE, LENT), 0, 0));
        EventQueue.invokeAndWait(() -> panel.show(List.of(HERE), 0, 100));
        assertTrue(SwingParts.all(panel, JLabel.class).stream()
                .noneMatch(label -> label.getText().startsWith("attic")));
    }

    @Test
    void theHeadTellsAllTogether() {
        assertEquals("this machine, 2 threads", MachinesPanel.words(List.of(HERE)));
        assertEquals("2 machines, 10 threads", MachinesPanel.words(List.of(HERE, LENT)));
        assertEquals(
                "this machine, 1 thread",
                MachinesPanel.words(List.of(new Standing("1 thread here", 1, 0, 0, 0, 0, Standing.State.OWN))));
    }

    @Test
    void theRateIsThatOfTheLastSecond() throws Exception {
        MachinesPanel panel = new MachinesPanel("");
        EventQueue.invokeAndWait(() -> {
            panel.show(List.of(HERE), 0, 0);
            panel.show(List.of(HERE), 50_000_000, 1000);
        });
        assertTrue(SwingParts.all(panel, JLabel.class).stream()
                .anyMatch(label -> label.getText().equals("50.0 M agent-steps/s")));
    }

    private static List<String> shown(List<Standing> members) throws Exception {
        MachinesPanel panel = new MachinesPanel("");
        EventQueue.invokeAndWait(() -> panel.show(members, 0, 0));
        return SwingParts.all(panel, JLabel.class).stream().map(JLabel::getText).toList();
    }
}
