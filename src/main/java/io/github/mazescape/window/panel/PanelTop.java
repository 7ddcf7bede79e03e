package io.github.mazescape.window.panel;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.canvas.WindowLook;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jspecify.annotations.Nullable;

/**
 * What stands above all settings: presets, reset, the seed, the search, and what the marks mean. For AWT's event
 * thread.
 */
final class PanelTop extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String PRESET = "preset…";

    private final transient Supplier<Settings> newest;
    private final transient Consumer<Settings> wants;
    private final transient Consumer<String> seeks;
    private final JComboBox<String> presets = new JComboBox<>();
    private final PanelField seed = new PanelField(this::seed);
    private final PanelRefusal refusal = new PanelRefusal();
    private final JTextField filter = new JTextField();
    private boolean showing;

    /**
     * @param newest the settings as the user has them, those included that take effect in a moment
     * @param wants is told which settings the user wants
     * @param seeks is told the word by which the user looks for settings; empty for all
     */
    PanelTop(Supplier<Settings> newest, Consumer<Settings> wants, Consumer<String> seeks) {
        this.newest = newest;
        this.wants = wants;
        this.seeks = seeks;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, WindowLook.LINE),
                BorderFactory.createEmptyBorder(10, 14, 8, 14)));
        presets.addItem(PRESET);
        Preset.ALL.forEach(preset -> presets.addItem(preset.name()));
        presets.setFocusable(false);
        presets.setToolTipText("Begins a new run with named settings.");
        presets.addActionListener(event -> preset());
        add(row(presets, button("reset all", "Every setting back to its default, but not the seed.", () -> {
            wants.accept(withSeed(Settings.defaults(), newest.get().seed()));
        })));
        seed.setToolTipText(Parameters.SEED.help() + " Another one begins a new run.");
        seed.putClientProperty("JTextField.leadingComponent", Bar.label("  seed  "));
        add(row(seed, button("next", "Begins a run with the next seed.", () -> {
            Settings now = newest.get();
            wants.accept(withSeed(now, now.seed() + 1));
        })));
        add(refusal);
        prepareFilter();
        add(row(filter, null));
        add(legend());
    }

    private static Settings withSeed(Settings settings, long seed) {
        return settings.with(Parameters.SEED.key(), String.valueOf(seed));
    }

    private static JButton button(String text, String help, Runnable pressed) {
        JButton button = new JButton(text);
        button.setFocusable(false);
        button.setToolTipText(help);
        button.addActionListener(event -> pressed.run());
        return button;
    }

    private void prepareFilter() {
        filter.putClientProperty("JTextField.placeholderText", "find a setting");
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                seeks.accept(filter.getText().strip());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                insertUpdate(event);
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        filter.addActionListener(event -> PanelField.leave(filter));
        filter.registerKeyboardAction(
                event -> {
                    filter.setText("");
                    PanelField.leave(filter);
                },
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                WHEN_FOCUSED);
    }

    private static JPanel legend() {
        JPanel legend = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 2));
        legend.setAlignmentX(LEFT_ALIGNMENT);
        for (Effect effect : Effect.values()) {
            JLabel mark = new JLabel("● ");
            mark.setForeground(SettingControl.colour(effect));
            mark.setFont(mark.getFont().deriveFont(8f));
            legend.add(mark);
            legend.add(Bar.label(effect.word() + "    "));
        }
        return legend;
    }

    private static JPanel row(JComponent wide, @Nullable JComponent narrow) {
        JPanel row = new JPanel(new BorderLayout(6, 0));
        row.setAlignmentX(LEFT_ALIGNMENT);
        row.setBorder(BorderFactory.createEmptyBorder(2, 0, 2, 0));
        row.add(wide, BorderLayout.CENTER);
        if (narrow != null) {
            row.add(narrow, BorderLayout.EAST);
        }
        return row;
    }

    private void preset() {
        String name = String.valueOf(presets.getSelectedItem());
        if (!showing && !name.equals(PRESET)) {
            wants.accept(withSeed(Preset.named(name).settings(), newest.get().seed()));
        }
    }

    private boolean seed(String value) {
        try {
            wants.accept(newest.get().with(Parameters.SEED.key(), value));
            refusal.say("");
            return true;
        } catch (InputException e) {
            refusal.say(PanelRefusal.words(e.getMessage(), Parameters.SEED.key()));
            return false;
        }
    }

    /** Says why what was wanted here was refused; nothing for an empty text. */
    void refuse(String why) {
        refusal.say(why);
    }

    /** Shows settings, and tells nobody. */
    void show(Settings now) {
        showing = true;
        seed.hold(String.valueOf(now.seed()));
        presets.setSelectedItem(Preset.of(now).map(Preset::name).orElse(PRESET));
        showing = false;
    }
}
