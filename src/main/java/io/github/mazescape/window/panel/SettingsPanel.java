package io.github.mazescape.window.panel;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, made from the one declaration, group by group. What the user changes is handed on at most a few times
 * a second while a slider is dragged; the last value always arrives. For AWT's event thread.
 */
public final class SettingsPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 316;
    private static final int BETWEEN_MILLIS = 60;

    private final transient ToLongFunction<Map<Parameter, String>> changed;
    private final Map<Parameter, SettingControl> controls = new LinkedHashMap<>();
    private final Map<String, List<SettingControl>> groups = new LinkedHashMap<>();
    private final Map<String, PanelHeading> headings = new LinkedHashMap<>();
    private final PanelTop top = new PanelTop(this::newest, this::want, this::filter);
    private final Timer due;
    private transient Settings settings;
    /** What the user changed and is not handed on yet. */
    private final transient Map<Parameter, String> pending = new LinkedHashMap<>();

    private long ticket;
    private long heard;
    /** Where the user made the newest change; null for above all groups. */
    private @Nullable SettingControl touched;
    /** Where the change of the ticket was made. */
    private @Nullable SettingControl origin;

    /**
     * @param settings as they are now
     * @param changed takes what the user changed, by parameter, and returns the ticket by which it is answered
     */
    public SettingsPanel(Settings settings, ToLongFunction<Map<Parameter, String>> changed) {
        super(new BorderLayout());
        this.settings = settings;
        this.changed = changed;
        due = new Timer(BETWEEN_MILLIS, event -> fire());
        due.setRepeats(false);
        setPreferredSize(new Dimension(WIDTH, 0));
        add(top, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(
                column(),
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
        show(settings, 0);
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

    /** Shows only the settings that a word finds, in folded groups too; all for none. */
    private void filter(String word) {
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
        } catch (InputException e) {
            control.refuse(e.getMessage());
            control.show(from);
        }
    }

    /** The settings as the user has them, those included that were not handed on yet. */
    private Settings newest() {
        return pending.isEmpty() ? settings : settings.with(pending);
    }

    private void want(Settings wanted) {
        touched = null;
        for (Difference difference : newest().differences(wanted)) {
            pending.put(difference.parameter(), difference.to());
        }
        if (!due.isRunning()) {
            due.start();
        }
    }

    private void fire() {
        if (!pending.isEmpty()) {
            Settings wanted = newest();
            ticket = changed.applyAsLong(Map.copyOf(pending));
            origin = touched;
            pending.clear();
            present(wanted);
        }
    }

    /**
     * Shows settings that hold, and tells nobody; not while a change by the user is on its way.
     *
     * @param answered the ticket of the newest change that the settings know of
     */
    public void show(Settings now, long answered) {
        if (pending.isEmpty() && answered >= ticket && (!now.equals(settings) || answered == 0)) {
            present(now);
        }
    }

    private void present(Settings now) {
        if (!now.equals(settings)) {
            controls.values().forEach(control -> control.refuse(""));
            top.refuse("");
        }
        settings = now;
        controls.values().forEach(control -> control.show(now));
        top.show(now);
    }

    /** A change was refused: says why, where it was made. */
    public void refuse(long refused, String why) {
        if (refused == ticket && refused != heard) {
            heard = refused;
            SettingControl last = origin;
            if (last != null) {
                last.refuse(why);
            } else {
                top.refuse(why);
            }
        }
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
