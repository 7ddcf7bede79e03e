package io.github.mazescape.window.files;

import io.github.mazescape.window.command.Choice;
import io.github.mazescape.window.command.Choices;
import java.awt.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ImageIcon;

/** The newest finds as a submenu, and the way to all of them. */
public final class FindChoices {
    private static final int MOST = 8;
    private static final int SIDE = 44;

    private FindChoices() {}

    /**
     * What the submenu offers.
     *
     * @param open goes to a find
     * @param gallery shows them all
     */
    public static Choices of(Finds finds, Consumer<Find> open, Runnable gallery) {
        return new Choices(Choices.Kind.NONE, () -> {
            List<Choice> choices = new ArrayList<>();
            List<Find> all = finds.all();
            for (Find find : all.subList(0, Math.min(MOST, all.size()))) {
                Image small = find.picture().getScaledInstance(SIDE, SIDE, Image.SCALE_SMOOTH);
                choices.add(new Choice(
                        find.title() + ", " + find.place(),
                        "",
                        new ImageIcon(small),
                        () -> open.accept(find),
                        () -> false));
            }
            choices.add(new Choice("All finds…", "", gallery, () -> false));
            return choices;
        });
    }
}
