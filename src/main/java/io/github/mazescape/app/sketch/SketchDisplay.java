package io.github.mazescape.app.sketch;

import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLProfile;
import io.github.mazescape.app.terminal.Terminal;

/** Whether sketches in P2D and P3D can run. */
final class SketchDisplay {
    private SketchDisplay() {}

    /** Whether there is a display with an OpenGL that Processing can use. */
    static boolean hasOpenGl() {
        try {
            return Terminal.hasDisplay() && GLProfile.isAvailable(GLProfile.GL2ES2);
        } catch (GLException | LinkageError e) {
            return false;
        }
    }
}
