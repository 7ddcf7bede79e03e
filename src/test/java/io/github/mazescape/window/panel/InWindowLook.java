package io.github.mazescape.window.panel;

import com.formdev.flatlaf.FlatDarkLaf;
import io.github.mazescape.window.canvas.WindowLook;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the tests of a class in the look of the window, and has the look as before for others. */
final class InWindowLook implements BeforeAllCallback, AfterAllCallback {
    private final LookAndFeel before = UIManager.getLookAndFeel();

    @Override
    public void beforeAll(ExtensionContext context) {
        WindowLook.set();
    }

    @Override
    public void afterAll(ExtensionContext context) throws UnsupportedLookAndFeelException {
        FlatDarkLaf.setGlobalExtraDefaults(null);
        UIManager.setLookAndFeel(before);
    }
}
