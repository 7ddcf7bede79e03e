package io.github.mazescape.window.panel;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.canvas.WindowLook;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/**
 * One setting in the panel, made of nothing but its declaration: a slider, a field, a choice, a switch or a list of
 * them, with its help as tooltip, a mark for when a change takes effect, and a way back to the default.
 */
final class SettingControl extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int FIELD = 68;
    private static final int ROW = 24;

    private final transient Parameter parameter;
    private final transient BiConsumer<Parameter, String> changed;
    private final JButton reset = new JButton("↺");
    private final PanelRefusal wrong = new PanelRefusal();
    private final PanelField field = new PanelField(this::typed);
    private final List<JCheckBox> boxes = new ArrayList<>();
    private transient JSlider slider = new JSlider();
    private transient SliderScale scale = SliderScale.NONE;
    private final JComboBox<String> choice = new JComboBox<>();
    private boolean showing;

    /** @param changed is told of a value that the user chose, as {@link Settings#with(String, String)} reads it */
    SettingControl(Parameter parameter, BiConsumer<Parameter, String> changed) {
        this.parameter = parameter;
        this.changed = changed;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(3, 0, 3, 0));
        setOpaque(false);
        add(head());
        add(body());
        add(wrong);
        tip(
                this,
                "<html><div style='width:260px'>" + parameter.help() + "<br><br>" + range() + ". A change "
                        + words(parameter.effect()) + ".<br><span style='color:#9aa4b3'>" + parameter.key()
                        + "</span></div></html>");
    }

    private String range() {
        String range = parameter.domain().range();
        return range.isEmpty() ? parameter.domain().describe() : range + " " + parameter.unit();
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case LIVE -> "takes effect at once";
            case REEVALUATES -> "evaluates the population again";
            case RESTARTS -> "begins a new run";
        };
    }

    private static void tip(JComponent component, String text) {
        component.setToolTipText(text);
        for (Component child : component.getComponents()) {
            if (child instanceof JComponent inner) {
                tip(inner, text);
            }
        }
    }

    /** The colour of the mark that says when a change takes effect. */
    static Color colour(Effect effect) {
        return switch (effect) {
            case LIVE -> WindowLook.ACCENT;
            case REEVALUATES -> WindowLook.WARM;
            case RESTARTS -> WindowLook.CROWD;
        };
    }

    private JComponent head() {
        JPanel head = line();
        JLabel mark = new JLabel("●");
        mark.setForeground(colour(parameter.effect()));
        mark.setFont(mark.getFont().deriveFont(8f));
        mark.setPreferredSize(new Dimension(12, ROW - 6));
        JLabel name = new JLabel(parameter.name().replace('_', ' '));
        name.setForeground(WindowLook.TEXT);
        boolean unitless = parameter.unit().isEmpty() || parameter.unit().equals(parameter.name());
        JLabel unit = new JLabel(unitless ? "" : "  " + parameter.unit());
        unit.setForeground(WindowLook.DIM);
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        left.setOpaque(false);
        left.add(mark);
        left.add(name);
        left.add(unit);
        head.add(left, BorderLayout.WEST);
        reset.setFocusable(false);
        reset.setMargin(new java.awt.Insets(0, 4, 0, 4));
        reset.putClientProperty("JButton.buttonType", "borderless");
        reset.addActionListener(
                event -> changed.accept(parameter, Settings.defaults().shown(parameter)));
        head.add(reset, BorderLayout.EAST);
        return head;
    }

    private JPanel line() {
        JPanel line = new JPanel(new BorderLayout(6, 0));
        line.setOpaque(false);
        line.setAlignmentX(LEFT_ALIGNMENT);
        line.setMaximumSize(new Dimension(Integer.MAX_VALUE, ROW));
        return line;
    }

    private JComponent body() {
        Domain domain = parameter.domain();
        if (domain instanceof Domain.Choice words) {
            words.words().forEach(choice::addItem);
            choice.setFocusable(false);
            choice.addActionListener(event -> chosen(String.valueOf(choice.getSelectedItem())));
            return lineOf(choice);
        }
        if (domain instanceof Domain.Flag) {
            return checks(List.of("on"));
        }
        if (domain instanceof Domain.Choices words) {
            return checks(words.words());
        }
        scale = SliderScale.of(domain);
        if (scale == SliderScale.NONE) {
            return lineOf(field);
        }
        slider = new JSlider(0, scale.notches(), 0);
        slider.setFocusable(false);
        slider.setOpaque(false);
        slider.addChangeListener(event -> {
            if (!showing) {
                String value = scale.text(slider.getValue());
                field.hold(value);
                // A slider on its way must not begin one run after the other.
                if (parameter.effect() != Effect.RESTARTS || !slider.getValueIsAdjusting()) {
                    chosen(value);
                }
            }
        });
        JComponent line = lineOf(slider);
        field.setPreferredSize(new Dimension(FIELD, ROW));
        line.add(field, BorderLayout.EAST);
        return line;
    }

    private JComponent lineOf(JComponent component) {
        JPanel line = line();
        component.setPreferredSize(new Dimension(120, ROW));
        line.add(component, BorderLayout.CENTER);
        return line;
    }

    private JComponent checks(List<String> words) {
        JPanel all = new JPanel(new java.awt.GridLayout(0, words.size() > 1 ? 3 : 1, 4, 0));
        all.setOpaque(false);
        all.setAlignmentX(LEFT_ALIGNMENT);
        for (String word : words) {
            JCheckBox box = new JCheckBox(word);
            box.setOpaque(false);
            box.setFocusable(false);
            box.addActionListener(event -> chosen(checked(words)));
            boxes.add(box);
            all.add(box);
        }
        all.setMaximumSize(new Dimension(Integer.MAX_VALUE, all.getPreferredSize().height));
        return all;
    }

    private String checked(List<String> words) {
        if (parameter.domain() instanceof Domain.Flag) {
            return String.valueOf(boxes.get(0).isSelected());
        }
        List<String> on = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (boxes.get(i).isSelected()) {
                on.add(words.get(i));
            }
        }
        return String.join(",", on);
    }

    private void chosen(String value) {
        if (!showing) {
            changed.accept(parameter, value);
        }
    }

    private boolean typed(String value) {
        chosen(value);
        return !refused();
    }

    /** Shows a value without telling anyone. */
    void show(Settings settings) {
        showing = true;
        String text = settings.shown(parameter);
        Domain domain = parameter.domain();
        if (domain instanceof Domain.Choice) {
            choice.setSelectedItem(text);
        } else if (domain instanceof Domain.Flag) {
            boxes.get(0).setSelected(settings.flag(parameter));
        } else if (domain instanceof Domain.Choices words) {
            List<String> on = settings.list(parameter);
            for (int i = 0; i < boxes.size(); i++) {
                String word = words.words().get(i);
                boxes.get(i).setSelected(on.contains(word));
                boxes.get(i).setEnabled(means(word, settings));
            }
        } else {
            field.hold(text);
            if (scale != SliderScale.NONE && !slider.getValueIsAdjusting()) {
                slider.setValue(scale.notch(text));
            }
        }
        reset.setVisible(!settings.value(parameter).equals(parameter.standard()));
        showing = false;
    }

    /**
     * Whether a word of a list means anything beside the other settings: there is no sensor to mute that is not used.
     */
    private boolean means(String word, Settings settings) {
        return !parameter.equals(Parameters.VIEW_MUTE)
                || settings.list(Parameters.TASK_SENSORS).contains(word);
    }

    /** Says why a value was refused; empty for nothing. */
    void refuse(String why) {
        if (refused() || !why.isEmpty()) {
            wrong.say(why.isEmpty() ? "" : PanelRefusal.words(why, parameter.key()));
            revalidate();
        }
    }

    /** Whether the last value was refused. */
    boolean refused() {
        return wrong.isVisible();
    }

    /** Whether the user finds the setting by a word of its name or its help. */
    boolean answers(String word) {
        String all = (parameter.key() + " " + parameter.help()).toLowerCase(java.util.Locale.ROOT);
        return all.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
