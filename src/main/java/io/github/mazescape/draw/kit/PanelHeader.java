package io.github.mazescape.draw.kit;

/** The first line of a panel, with the title at the left and a remark at the right. It also draws an empty panel. */
public final class PanelHeader {
    private PanelHeader() {}

    /** Draws the line and returns the box below it. */
    public static Box draw(Pen pen, Box box, String title, String aside) {
        double baseline = box.y() + 15;
        pen.text(TypeFace.STRONG, Theme.TITLE, title, box.x(), baseline, Theme.TEXT);
        double room = box.width() - TypeFace.STRONG.width(title, Theme.TITLE) - Theme.GAP;
        pen.smallBefore(Wording.fitted(aside, Theme.SMALL, room), box.right(), baseline, Theme.DIM);
        return box.inset(0, Theme.HEADER, 0, 0);
    }

    /** Draws a framed area that says why it is empty. */
    public static void empty(Pen pen, Box box, String why) {
        pen.fill(box, Theme.WELL);
        pen.frame(box, Theme.LINE);
        double middle = Pen.baseline(box.y() + box.height() / 2.0, Theme.SMALL);
        pen.smallAround(why, box.x() + box.width() / 2.0, middle, Theme.DIM);
    }
}
