package io.github.mazescape.app.sandbox;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.Color;
import java.util.Map;
import javax.swing.JPopupMenu;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/** The look of the window: the colours and the type of the canvas, on FlatLaf. */
final class WindowLook {
    static final Color GROUND = new Color(0x0d0f13);
    static final Color WELL = new Color(0x171b22);
    static final Color LINE = new Color(0x272c36);
    static final Color TEXT = new Color(0xe8eaee);
    static final Color DIM = new Color(0x9aa4b3);
    static final Color ACCENT = new Color(0x4fdbe3);
    static final Color WARM = new Color(0xf5b971);
    static final Color CROWD = new Color(0xa99bf0);
    static final Color WRONG = new Color(0xff9c8a);

    private WindowLook() {}

    /** Sets the look for all windows to come. */
    static void set() {
        FlatInterFont.installLazy();
        FlatDarkLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatDarkLaf.setGlobalExtraDefaults(Map.ofEntries(
                Map.entry("@background", "#0d0f13"),
                Map.entry("@foreground", "#e8eaee"),
                Map.entry("@disabledForeground", "#6c7684"),
                Map.entry("@accentColor", "#4fdbe3"),
                Map.entry("@accentFocusColor", "#2b7f85"),
                Map.entry("@componentBackground", "#171b22"),
                Map.entry("@menuBackground", "#14171d"),
                Map.entry("@buttonBackground", "#272c36"),
                Map.entry("Component.borderColor", "#343b48"),
                Map.entry("Component.focusWidth", "0"),
                Map.entry("Component.arc", "4"),
                Map.entry("Button.arc", "4"),
                Map.entry("Slider.trackColor", "#343b48"),
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
}
