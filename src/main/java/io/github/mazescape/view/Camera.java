package io.github.mazescape.view;

/**
 * From where a terrain is seen: a parallel projection, so that equal heights look equal near and far.
 *
 * @param yaw how far the terrain is turned about the vertical [radians]
 * @param pitch how far the view is tilted down from level, in [0.15, 1.5] [radians]
 * @param relief how high the highest value stands, relative to the terrain's width, in [0, 1]
 */
public record Camera(double yaw, double pitch, double relief) {
    /** From the front left and above. */
    public static final Camera START = new Camera(0.6, 0.62, 0.32);

    private static final double LOWEST = 0.15;
    private static final double HIGHEST = 1.5;

    public Camera {
        pitch = Math.max(LOWEST, Math.min(HIGHEST, pitch));
        relief = Math.max(0, Math.min(1, relief));
    }

    /** The view after a drag by so many radians to the right and down. */
    public Camera turned(double right, double down) {
        return new Camera(yaw + right, pitch + down, relief);
    }

    /** The view with the heights scaled by a factor over 0. */
    public Camera steeper(double factor) {
        return new Camera(yaw, pitch, relief * factor);
    }
}
