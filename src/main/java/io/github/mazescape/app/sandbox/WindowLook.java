package io.github.mazescape.app.sandbox;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import io.github.mazescape.view.Theme;
import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import javax.swing.JPopupMenu;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/** The look of the window: the colours and the type of the canvas, on FlatLaf. */
final class WindowLook {
    static final Color GROUND = new Color(Theme.GROUND);
    static final Color WELL = new Color(Theme.WELL);
    static final Color LINE = new Color(Theme.LINE);
    static final Color TEXT = new Color(Theme.TEXT);
    static final Color DIM = new Color(Theme.DIM);
    static final Color ACCENT = new Color(Theme.ACCENT);
    static final Color WARM = new Color(Theme.WARM);
    static final Color CROWD = new Color(Theme.CROWD);
    static final Color WRONG = new Color(0xff9c8a);

    private WindowLook() {}

    /** Sets the look for all windows to come. */
    static void set() {
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
                Map.entry("@buttonBackground", hex(Theme.LINE)),
                Map.entry("Component.borderColor", hex(Theme.WALL)),
                Map.entry("Component.focusWidth", "0"),
                Map.entry("Component.arc", "4"),
                Map.entry("Button.arc", "4"),
                Map.entry("Slider.trackColor", hex(Theme.WALL)),
                Map.entry("Slider.thumbSize", "12,12"),
                Map.entry("ScrollBar.width", "9"),
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
