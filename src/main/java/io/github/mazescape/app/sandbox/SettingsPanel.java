package io.github.mazescape.app.sandbox;

import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Presets;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.settings.SettingsException;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, made from the one declaration, group by group. What a person changes is handed on as whole settings, at most a few times a second
 * while a slider is dragged; the last value always arrives. For AWT's event thread.
 */
final class SettingsPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 316;
    private static final int BETWEEN_MILLIS = 60;
    private static final String PRESET = "preset…";

    private final transient Consumer<Settings> changed;
    private final Map<Parameter, SettingControl> controls = new LinkedHashMap<>();
    private final Map<String, List<SettingControl>> groups = new LinkedHashMap<>();
    private final Map<String, PanelHeading> headings = new LinkedHashMap<>();
    private final JTextField filter = new JTextField();
    private final PanelField seed = new PanelField(this::seed);
    private final PanelRefusal wrongSeed = new PanelRefusal();
    private final JComboBox<String> presets = new JComboBox<>();
    private final Timer due;
    private transient Settings settings;
    private transient @Nullable Settings pending;
    private @Nullable SettingControl touched;
    private boolean showing;

    /**
     * @param settings as they are now
     * @param changed is told of the settings that a person chose; where it throws a SettingsException, those before hold on
     */
    SettingsPanel(Settings settings, Consumer<Settings> changed) {
        super(new BorderLayout());
        this.settings = settings;
        this.changed = changed;
        due = new Timer(BETWEEN_MILLIS, event -> fire());
        due.setRepeats(false);
        setPreferredSize(new Dimension(WIDTH, 0));
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, WindowLook.LINE));
        add(top(), BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(
                column(),
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
        show(settings);
    }

    private JPanel top() {
        JPanel top = new JPanel();
        top.setLayout(new BoxLayout(top, BoxLayout.Y_AXIS));
        top.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, WindowLook.LINE),
                BorderFactory.createEmptyBorder(10, 14, 8, 14)));
        presets.addItem(PRESET);
        Presets.ALL.forEach(preset -> presets.addItem(preset.name()));
        presets.setFocusable(false);
        presets.setToolTipText("Begins a new run with named settings.");
        presets.addActionListener(event -> preset());
        JButton all = new JButton("reset all");
        all.setFocusable(false);
        all.setToolTipText("Every setting back to its default, but not the seed.");
        all.addActionListener(event -> want(Settings.defaults().with("seed", String.valueOf(newest().seed()))));
        top.add(row(presets, all));
        JButton next = new JButton("next");
        next.setFocusable(false);
        next.setToolTipText("Begins a run with the next seed.");
        next.addActionListener(event -> want(newest().with("seed", String.valueOf(newest().seed() + 1))));
        seed.setToolTipText(Parameters.SEED.help() + " Another one begins a new run.");
        seed.putClientProperty("JTextField.leadingComponent", label("  seed"));
        top.add(row(seed, next));
        top.add(wrongSeed);
        filter.putClientProperty("JTextField.placeholderText", "find a setting");
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                filter();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                filter();
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
        top.add(row(filter, null));
        JPanel legend = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 2));
        legend.setAlignmentX(LEFT_ALIGNMENT);
        for (Effect effect : Effect.values()) {
            JLabel mark = new JLabel("● ");
            mark.setForeground(SettingControl.colour(effect));
            mark.setFont(mark.getFont().deriveFont(8f));
            legend.add(mark);
            legend.add(label(effect.word() + "    "));
        }
        top.add(legend);
        return top;
    }

    private static JLabel label(String text) {
        JLabel label = new JLabel(text);
        label.setForeground(WindowLook.DIM);
        return label;
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

    private JPanel column() {
        JPanel list = new Column();
        list.setLayout(new BoxLayout(list, BoxLayout.Y_AXIS));
        list.setBorder(BorderFactory.createEmptyBorder(4, 14, 16, 14));
        for (Parameter parameter : Parameters.ALL) {
            if (parameter.group().isEmpty()) {
                continue;
            }
            List<SettingControl> group = groups.computeIfAbsent(parameter.group(), name -> {
                List<SettingControl> members = new ArrayList<>();
                PanelHeading heading =
                        new PanelHeading(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), members);
                headings.put(name, heading);
                list.add(heading);
                return members;
            });
            SettingControl control = new SettingControl(parameter, this::choose);
            control.setAlignmentX(LEFT_ALIGNMENT);
            controls.put(parameter, control);
            group.add(control);
            list.add(control);
        }
        return list;
    }

    private void filter() {
        String word = filter.getText().strip();
        groups.forEach((name, group) -> {
            PanelHeading heading = Objects.requireNonNull(headings.get(name));
            boolean any = false;
            for (SettingControl control : group) {
                boolean shown = word.isEmpty() ? !heading.folded() : control.answers(word);
                control.setVisible(shown);
                any |= shown;
            }
            heading.setVisible(any || word.isEmpty());
        });
        revalidate();
    }

    /** Shows only the settings that a word finds, in folded groups too; all for none. */
    void find(String word) {
        filter.setText(word);
    }

    private void preset() {
        String name = String.valueOf(presets.getSelectedItem());
        if (!showing && !name.equals(PRESET)) {
            Preset preset = Presets.named(name);
            want(preset.settings().with("seed", String.valueOf(newest().seed())));
        }
    }

    private boolean seed(String value) {
        try {
            want((pending == null ? settings : pending).with(Parameters.SEED.key(), value));
            wrongSeed.say("");
            return true;
        } catch (SettingsException e) {
            wrongSeed.say(PanelRefusal.words(e.getMessage(), Parameters.SEED.key()));
            return false;
        }
    }

    private void choose(Parameter parameter, String value) {
        SettingControl control = Objects.requireNonNull(controls.get(parameter));
        Settings from = newest();
        try {
            Settings wanted = from.with(parameter.key(), value);
            control.refuse("");
            if (!wanted.equals(from)) {
                want(wanted);
                touched = control;
            } else {
                control.show(from);
            }
        } catch (SettingsException e) {
            control.refuse(e.getMessage());
            control.show(from);
        }
    }

    /** The settings as the person has them, those included that were not handed on yet. */
    private Settings newest() {
        Settings waiting = pending;
        return waiting == null ? settings : waiting;
    }

    private void want(Settings wanted) {
        touched = null;
        pending = wanted;
        if (!due.isRunning()) {
            due.start();
        }
    }

    private void fire() {
        Settings wanted = pending;
        pending = null;
        if (wanted == null) {
            return;
        }
        SettingControl last = touched;
        try {
            changed.accept(wanted);
            show(wanted);
        } catch (SettingsException e) {
            show(settings);
            if (last != null) {
                last.refuse(e.getMessage());
            }
        }
    }

    /** Shows settings that were changed elsewhere, and tells nobody; not now, and false, where a person's own change is on its way. */
    boolean show(Settings now) {
        if (pending != null) {
            return false;
        }
        showing = true;
        if (!now.equals(settings)) {
            controls.values().forEach(control -> control.refuse(""));
            wrongSeed.say("");
        }
        settings = now;
        controls.values().forEach(control -> control.show(now));
        seed.hold(String.valueOf(now.seed()));
        String preset = Presets.ALL.stream()
                .filter(each ->
                        each.settings().with("seed", String.valueOf(now.seed())).equals(now))
                .map(Preset::name)
                .findFirst()
                .orElse(PRESET);
        presets.setSelectedItem(preset);
        showing = false;
        return true;
    }

    /** The control of a setting; null for those that stand above all groups. */
    @Nullable
    SettingControl control(Parameter parameter) {
        return controls.get(parameter);
    }

    /** A column that is as wide as what it scrolls in. */
    private static final class Column extends JPanel implements Scrollable {
        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(java.awt.Rectangle visible, int orientation, int direction) {
            return 24;
        }

        @Override
        public int getScrollableBlockIncrement(java.awt.Rectangle visible, int orientation, int direction) {
            return visible.height - 24;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
