package io.github.mazescape.sketch.launch;

/**
 * A sketch that asks its {@link SketchWindow} what Processing itself decides for the only sketch of a program: when the
 * window shows, and that the program ends with it. {@link #subclass} is the text of the class that does so.
 */
public interface WindowedSketch {
    /** Says to which window the sketch belongs, before it runs. */
    void belongToMazescape(SketchWindow window);

    /**
     * The text of a class, at the source level of Java 11.
     *
     * @param sketch the name of the sketch's class
     * @param name the name of the class, a subclass of it that implements this interface
     */
    static String subclass(String sketch, String name) {
        return String.join(
                "\n",
                "public class " + name + " extends " + sketch + " implements " + WindowedSketch.class.getName() + " {",
                "  private " + SketchWindow.class.getName() + " mazescape;",
                "  public void belongToMazescape(" + SketchWindow.class.getName() + " window) { mazescape = window; }",
                "  @Override protected void showSurface() { if (mazescape.prepare()) super.showSurface(); }",
                "  @Override public void handleDraw() { super.handleDraw(); mazescape.handled(); }",
                "  @Override public void exitActual() { mazescape.exit(); }",
                "}",
                "");
    }
}
