package io.github.mazescape.window.canvas;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import io.github.mazescape.draw.kit.Theme;
import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import javax.swing.JPopupMenu;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/** The look of the window: the colours and the type of the canvas, on FlatLaf. */
public final class WindowLook {
    public static final Color GROUND = new Color(Theme.GROUND);
    public static final Color LINE = new Color(Theme.LINE);
    public static final Color TEXT = new Color(Theme.TEXT);
    public static final Color DIM = new Color(Theme.DIM);
    public static final Color ACCENT = new Color(Theme.ACCENT);
    public static final Color WARM = new Color(Theme.WARM);
    public static final Color CROWD = new Color(Theme.CROWD);
    public static final Color WRONG = new Color(0xff9c8a);

    /** Behind what is chosen or about to be: dark enough for the text on it. */
    private static final int CHOSEN = Theme.mixed(Theme.LINE, Theme.ACCENT, 0.35);

    private WindowLook() {}

    /** Sets the look for all windows to come. */
    public static void set() {
        FlatInterFont.installLazy();
        FlatDarkLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatDarkLaf.setGlobalExtraDefaults(Map.ofEntries(
                Map.entry("@background", hex(Theme.GROUND)),
                Map.entry("@foreground", hex(Theme.TEXT)),
                Map.entry("@disabledForeground", "#6c7684"),
                Map.entry("@accentColor", hex(Theme.ACCENT)),
                Map.entry("@accentFocusColor", "#2b7f85"),
                Map.entry("@componentBackground", hex(Theme.WELL)),
                Map.entry("@menuBackground", hex(Theme.WELL)),
                Map.entry("@selectionBackground", hex(CHOSEN)),
                Map.entry("@selectionForeground", hex(Theme.TEXT)),
                Map.entry("@selectionInactiveBackground", hex(Theme.LINE)),
                Map.entry("@buttonBackground", hex(Theme.LINE)),
                Map.entry("Component.borderColor", hex(Theme.WALL)),
                Map.entry("Component.focusWidth", "0"),
                Map.entry("Component.arc", "4"),
                Map.entry("Button.arc", "4"),
                Map.entry("ToggleButton.selectedBackground", hex(CHOSEN)),
                Map.entry("Slider.trackColor", hex(Theme.WALL)),
                Map.entry("Slider.thumbSize", "12,12"),
                Map.entry("ScrollBar.width", "9"),
                Map.entry("ToolTip.background", hex(Theme.WELL)),
                Map.entry("ToolTip.border", "4,6,4,6," + hex(Theme.WALL)),
                Map.entry("defaultFont", "12")));
        FlatDarkLaf.setup();
        UIManager.put("MenuBar.borderColor", LINE);
        JPopupMenu.setDefaultLightWeightPopupEnabled(false);
        ToolTipManager.sharedInstance().setLightWeightPopupEnabled(false);
        ToolTipManager.sharedInstance().setInitialDelay(400);
        ToolTipManager.sharedInstance().setDismissDelay(12_000);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour & 0xffffff);
    }
}
