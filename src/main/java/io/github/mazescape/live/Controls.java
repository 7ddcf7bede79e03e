package io.github.mazescape.live;

import io.github.mazescape.brush.Paint;
import io.github.mazescape.live.brush.BrushControls;
import io.github.mazescape.live.lineage.LineageControls;
import io.github.mazescape.live.picture.LandscapeChoice;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subjects;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.bookmark.ProfileLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the user can do with the sandbox, and the state that it changes. Each action says in a line what it
 * did. For the conductor's thread: see {@link Sandbox#ask}.
 */
public final class Controls implements Undo.Target {
    private final SteeredRun run;
    private final ViewHistory view;
    private final CoreShare share;
    private final LandscapeChoice landscape;
    private final MazeCheck mazeCheck;
    private final Undo undo = new Undo(this);
    private final MazePainting painting = new MazePainting(this);
    private final PlaneControls plane = new PlaneControls(this);
    private final SubjectControls watched = new SubjectControls(this);
    private final BrushControls brush = new BrushControls(this::say, this::brushed);
    private final LineageControls lineage = new LineageControls(this::say);
    private Settings display;
    private @Nullable Known known;
    private Frame.News news = Frame.News.NONE;
    private long ticket;

    /** The settings, and what they were put together of. */
    private record Known(Plan plan, long position, Settings display, Settings settings) {}

    /** Reads maze files on another thread, and then goes on here. */
    interface MazeCheck {
        /**
         * Carries out an intent once the mazes of the settings were found, as the plan asks for them; else refuses the
         * ticket, and carries out the other.
         */
        void then(Plan plan, Settings settings, long ticket, Intent intent, Intent otherwise);
    }

    Controls(
            SteeredRun run,
            ViewHistory view,
            CoreShare share,
            LandscapeChoice landscape,
            Settings display,
            MazeCheck mazeCheck) {
        this.run = run;
        this.view = view;
        this.share = share;
        this.landscape = landscape;
        this.display = display;
        this.mazeCheck = mazeCheck;
    }

    static double speed(Settings settings) {
        double speed = settings.number(Parameters.VIEW_SPEED);
        return speed == 0 ? Double.POSITIVE_INFINITY : speed;
    }

    /** From now on, what is refused is refused to the intent of this ticket. */
    void serving(long number) {
        ticket = number;
    }

    /** Whether the run goes on, and how fast. */
    public SteeredRun run() {
        return run;
    }

    Frame.News news() {
        return news;
    }

    /** How evolution and landscape share the cores. */
    public CoreShare share() {
        return share;
    }

    /** Where the user looks. */
    public ViewHistory view() {
        return view;
    }

    /** The pointer is at a pixel of the landscape, near which the picture comes first; NaN where it is elsewhere. */
    public void focus(double x, double y) {
        landscape.focus(x, y);
    }

    /** What is to be seen of the landscape, or null before the first. */
    @Nullable
    PlaneView wanted() {
        return landscape.wanted();
    }

    /** The plane that the landscape lies in. */
    public PlaneControls plane() {
        return plane;
    }

    /** The individuals that the user looks at closely. */
    public SubjectControls watched() {
        return watched;
    }

    /** The brush, which links the landscape and a maze. */
    public BrushControls brush() {
        return brush;
    }

    /** From whom what is watched descends. */
    public LineageControls lineage() {
        return lineage;
    }

    /** The maze editor. */
    public MazePainting painting() {
        return painting;
    }

    /** Shows a line. */
    public void say(String words) {
        news = news.saying(words);
    }

    /** Refuses an intent, and says why. */
    void refuse(long refused, String words) {
        news = news.refusing(refused, words);
    }

    /** Says something of the maze that is edited; {@code refusal} says whether it is a refusal. */
    public void sayOfMaze(String words, boolean refusal) {
        news = news.sayingOfMaze(words, refusal);
    }

    // ---- settings ----

    /** The settings as they are now: those of the run where it stands, and those of the display. */
    public Settings settings() {
        Known last = known;
        if (last == null
                || last.plan() != run.plan()
                || last.position() != run.position()
                || last.display() != display) {
            last = new Known(run.plan(), run.position(), display, state().settings());
            known = last;
        }
        return last.settings();
    }

    /** Makes values hold, on top of the settings as they are now; that can be undone. */
    public void change(Map<Parameter, String> values) {
        Settings wanted = settings().with(values);
        onceMazesAreThere(wanted, controls -> controls.changeChecked(values), controls -> {});
    }

    /** Makes settings hold that are made of those of now; that can be undone. */
    public void change(UnaryOperator<Settings> wanted) {
        Map<Parameter, String> values = new LinkedHashMap<>();
        settings()
                .differences(wanted.apply(settings()))
                .forEach(difference -> values.put(difference.parameter(), difference.to()));
        change(values);
    }

    /**
     * Carries out what leads to settings; where they read other files, or read them for another run, only if these are
     * there.
     */
    private void onceMazesAreThere(Settings wanted, Intent intent, Intent otherwise) {
        boolean others = settings().differences(wanted).stream()
                .anyMatch(difference -> difference.parameter().scope().planned());
        if (others) {
            requireMemory(wanted);
            mazeCheck.then(Plan.of(wanted), wanted, ticket, intent, otherwise);
        } else {
            intent.carryOut(this);
        }
    }

    private void changeChecked(Map<Parameter, String> values) {
        painting.endStroke();
        UndoState before = state();
        List<Difference> differences =
                before.settings().differences(before.settings().with(values));
        if (differences.isEmpty()) {
            return;
        }
        boolean ofDisplay = differences.stream()
                .noneMatch(difference -> difference.parameter().scope().planned());
        Effect effect = apply(before.settings().with(values), differences);
        String what = "the change of "
                + (differences.size() == 1
                        ? differences.get(0).parameter().name().replace('_', ' ')
                        : "settings");
        if (effect == Effect.RESTARTS) {
            undo.add(new Undo.Step("a new run", before, state(), false, false));
            say("a new run, for what was changed restarts it; ctrl+z brings the old one back");
        } else if (before.past() && !ofDisplay) {
            undo.add(new Undo.Step(what, before, state(), false, false));
        } else {
            String kind = differences.stream()
                    .map(difference -> difference.parameter().key())
                    .collect(Collectors.joining(" "));
            undo.add(new Undo.Step(what, before, state(), true, ofDisplay), kind, Sandbox.millis());
        }
    }

    /** Makes settings hold: those of the display at once, others from the next generation, or in a new run. */
    private Effect apply(Settings wanted, List<Difference> differences) {
        List<Difference> planned = differences.stream()
                .filter(difference -> difference.parameter().scope().planned())
                .toList();
        if (Effect.strongest(planned) == Effect.RESTARTS) {
            restart(wanted);
            return Effect.RESTARTS;
        }
        if (!planned.isEmpty()) {
            List<Change> changes = new ArrayList<>();
            planned.forEach(each -> changes.add(new Change.Setting(run.position(), each.parameter(), each.to())));
            edit(changes);
        }
        display = wanted;
        for (Difference difference : differences) {
            if (difference.parameter().equals(Parameters.VIEW_SPEED)) {
                run.setSpeed(speed(wanted));
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_EXTENT)
                    || difference.parameter().equals(Parameters.VIEW_BEGIN)) {
                view.reach(ViewHistory.Home.of(wanted), Sandbox.millis());
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_DIRECTIONS)) {
                view.setHome(ViewHistory.Home.of(wanted));
                plane.turn(new Setup(wanted).directions(), 0);
            }
        }
        return Effect.strongest(differences);
    }

    /** The next word of a setting that is a choice. */
    public void nextChoice(Parameter parameter) {
        if (parameter.domain() instanceof Domain.Choice choice) {
            List<String> words = choice.words();
            String next = words.get((words.indexOf(settings().choice(parameter)) + 1) % words.size());
            change(Map.of(parameter, next));
            say(parameter.name() + ": " + next);
        }
    }

    /** Turns a setting on or off. */
    public void flip(Parameter parameter) {
        boolean on = !settings().flag(parameter);
        change(Map.of(parameter, String.valueOf(on)));
        say(parameter.name() + (on ? " on" : " off"));
    }

    // ---- undo ----

    @Override
    public UndoState state() {
        Subjects.Line line = watched.subjects().line();
        return new UndoState(run.plan(), run.position(), run.head(), display, view.now(), brush.paint(), line);
    }

    @Override
    public void restore(UndoState state) {
        show(state.display());
        brush.open(state.paint());
        watched.open(state.line());
        run.restore(state.plan(), state.position(), state.head());
        view.restore(state.viewpoint());
        // Later generations are made again when they are gone to; until then no plane goes through them.
        view.forgetAfter(state.position());
    }

    @Override
    public boolean turn(UndoState from, UndoState to) {
        Map<Integer, Maze> now = run.plan().mazesAfter(run.position());
        Map<Integer, Maze> before = from.plan().mazesAfter(from.position());
        Map<Integer, Maze> after = to.plan().mazesAfter(to.position());
        List<Change> edits = new ArrayList<>();
        for (int index = 0; index < MOST_MAZES; index++) {
            Maze wanted = after.get(index);
            if (!Objects.equals(before.get(index), wanted)) {
                if (!Objects.equals(now.get(index), before.get(index))) {
                    return false;
                }
                edits.add(
                        wanted == null
                                ? new Change.Release(run.position(), index)
                                : new Change.Painting(run.position(), index, wanted));
            }
        }
        if (!edits.isEmpty()) {
            edit(edits);
        }
        if (!from.paint().equals(to.paint())) {
            brush.open(to.paint());
        }
        if (!Objects.equals(from.line(), to.line())) {
            watched.open(to.line());
        }
        List<Difference> differences = from.settings().differences(to.settings());
        Map<Parameter, String> values = new LinkedHashMap<>();
        differences.forEach(difference -> values.put(difference.parameter(), difference.to()));
        Settings wanted = settings().with(values);
        apply(wanted, settings().differences(wanted));
        if (values.containsKey(Parameters.LANDSCAPE_EXTENT) || values.containsKey(Parameters.LANDSCAPE_DIRECTIONS)) {
            view.restore(to.viewpoint());
            view.forgetAfter(run.position());
            if (to.viewpoint().following()) {
                view.follow(run.position());
            }
        }
        return true;
    }

    private static final int MOST_MAZES = 1000;

    private void show(Settings wanted) {
        // The bar and the keys change the speed without a setting; that stays.
        if (speed(wanted) != speed(display)) {
            run.setSpeed(speed(wanted));
        }
        display = wanted;
        view.setHome(ViewHistory.Home.of(wanted));
    }

    /** Takes the last step back; a stroke under way is a step, too, and the last one. */
    public void undo() {
        step(true, what -> "took back " + what + "; ctrl+y does it again", "there is nothing to take back");
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        step(false, what -> "did " + what + " again", "there is nothing to do again");
    }

    private void step(boolean back, UnaryOperator<String> done, String nothing) {
        painting.endStroke();
        brush.endStroke();
        Intent move = controls -> say(undo.move(back).map(done).orElse(nothing));
        Optional<UndoState> next = undo.next(back);
        if (next.isPresent()) {
            onceMazesAreThere(next.get().settings(), move, controls -> undo.drop(back));
        } else {
            move.carryOut(this);
        }
    }

    /** Does something to the run that can be undone by going back to the state before it. */
    void reversibly(String what, Runnable work) {
        painting.endStroke();
        UndoState before = state();
        work.run();
        undo.add(new Undo.Step(what, before, state(), false, false));
    }

    // ---- the run ----

    /** Goes to a generation that there has been, and stays there. */
    public void goTo(long generation) {
        painting.endStroke();
        run.goTo(generation);
    }

    /** Goes n generations on, or back where negative. */
    public void goBy(long generations) {
        goTo(run.position() + generations);
    }

    /** Goes to the newest generation and on from there. */
    public void live() {
        goTo(run.head());
        run.goOn();
    }

    /** Gives up what came after the generation where the run stands, to go on from it otherwise. */
    public void branch() {
        long given = run.head() - run.position();
        reversibly("the branch", () -> {
            run.branch();
            view.forgetAfter(run.position());
        });
        say("branched at generation " + run.position()
                + (given > 0 ? "; " + given + " later generations are given up" : ""));
    }

    /** The run again from its first generation, with the settings of now. */
    public void restart() {
        reversibly("the new run", () -> restart(settings()));
        say("a new run; ctrl+z brings the old one back");
    }

    private void restart(Settings settings) {
        display = settings;
        watched.open(null);
        view.restart();
        run.restart(Plan.of(settings), 1);
    }

    /** Goes where a bookmark says, and pauses there; then says words. */
    public void open(Bookmark bookmark, String words) {
        requireMemory(bookmark.settings());
        Plan plan = bookmark.plan();
        mazeCheck.then(
                plan, bookmark.settings(), ticket, controls -> controls.openChecked(bookmark, words), controls -> {});
    }

    private void openChecked(Bookmark bookmark, String words) {
        reversibly("opening a bookmark", () -> {
            show(bookmark.settings());
            run.pause();
            run.restart(bookmark.plan(), bookmark.generation());
            view.open(Sandbox.viewpoint(bookmark));
            openMarks(bookmark);
        });
        say(words);
    }

    /** Goes to a generation of another run, and pauses there; then says words. */
    public void open(Plan plan, long generation, String words) {
        requireMemory(plan.start());
        Intent go = controls -> {
            controls.reversibly("opening a run", () -> {
                show(plan.start());
                run.pause();
                watched.open(null);
                view.restart();
                run.restart(plan, generation);
            });
            controls.say(words);
        };
        mazeCheck.then(plan, plan.start(), ticket, go, controls -> {});
    }

    /** Shows what is painted, with the maze in which cells are, and the line between two points. */
    void openMarks(Bookmark bookmark) {
        Paint paint = bookmark.paint();
        brush.open(paint);
        ProfileLine profile = bookmark.profile();
        watched.open(profile == null ? null : Subjects.Line.of(profile));
        if (!paint.crossing().isEmpty()) {
            watched.watchMaze(paint.crossing().maze());
        }
    }

    // ---- mazes ----

    /** Changes mazes where the run stands; is no step by itself. */
    void edit(List<Change> edits) {
        run.change(edits);
        view.forgetAfter(run.head());
    }

    /** What was done to a maze since a state is a step, unless it left all as it was, as a start that came back. */
    void painted(UndoState before) {
        UndoState after = state();
        if (before.past() ? !after.plan().equals(before.plan()) : !after.holdsSameAs(before)) {
            undo.add(new Undo.Step("what was painted", before, after, !before.past(), false));
        }
    }

    /** What the brush did since other paint was there is a step. */
    private void brushed(Paint before) {
        UndoState after = state();
        undo.add(new Undo.Step("what the brush did", after.with(before), after, true, true));
    }

    /** Another line between two points than before is a step. */
    void lined(Subjects.@Nullable Line before) {
        UndoState after = state();
        undo.add(new Undo.Step("what was picked", after.with(before), after, true, true));
    }

    Frame.Undoing undoing() {
        return new Frame.Undoing(undo.canUndo(), undo.canRedo());
    }

    /** Whether a generation of another plan, as it came about, is one of this run. */
    boolean holds(Plan plan, long generation) {
        return generation <= run.head()
                && plan.before(generation).equals(run.plan().before(generation));
    }

    private static void requireMemory(Settings settings) {
        MemoryNeed.ofTimeline(settings, 1).require(MemoryNeed.SIZES);
    }
}
