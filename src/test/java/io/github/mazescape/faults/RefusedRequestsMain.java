package io.github.mazescape.faults;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.faults.RefusedRequests.Deed;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RunBench;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.window.files.FileWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What a process does whose default file system is a {@link WatchedProvider}: refuses requests of all commands that
 * write, and ends with 1 and a line for each fault if one is found.
 */
final class RefusedRequestsMain {
    private static final Settings SETTINGS = RunBench.SETTINGS.with(
            List.of(
                    "evolution.generations=4",
                    "evolution.checkpoint=2",
                    "evolution.population=6",
                    "evolution.elites=0.4",
                    "task.steps=10",
                    "evaluation.kernel=scalar",
                    "view.replay=20"),
            "bench");

    private final Path folder;

    private RefusedRequestsMain(Path folder) {
        this.folder = folder;
    }

    /** @param args a folder that is empty, and the step from one refused request to the next */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int step = Integer.parseInt(args[1]);
        WatchedProvider provider = (WatchedProvider) FileSystems.getDefault().provider();
        RefusedRequestsMain main = new RefusedRequestsMain(folder);
        main.prepare();
        RefusedRequests refused = new RefusedRequests(provider.requests(), folder);
        int first = 1;
        for (Deed deed : main.deeds()) {
            refused.refuse(deed, 1 + first++ % step, step, DiskRequests.FULL, DiskRequests.BROKEN);
        }
        refused.faults().forEach(fault -> System.out.println("FAULT " + fault));
        System.exit(refused.faults().isEmpty() ? 0 : 1);
    }

    private void prepare() throws IOException {
        Files.writeString(folder.resolve("settings.toml"), SETTINGS.toToml());
        RunBench.run(folder.resolve("done"), SETTINGS, 4);
        RunBench.run(folder.resolve("stopped"), SETTINGS, 3);
        command("landscape D/done --out D/old.png --size 6x6 --quiet").get().done();
        Files.writeString(folder.resolve("maze.txt"), "####\n#>.#\n####\n");
        for (String name : List.of("a.png", "a.csv", "a.npy", "a.gif")) {
            Files.writeString(folder.resolve(name), "old");
        }
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        Supplier<CommandLineRun> evolve = command("evolve --settings D/settings.toml --out D/run");
        Supplier<CommandLineRun> resume = command("evolve --resume --out D/run");
        deeds.add(new Deed(
                "evolve",
                evolve,
                () -> (Files.exists(folder.resolve("run/settings.toml")) ? resume : evolve).get(),
                "run/"));
        add(deeds, "stopped/", "evolve --resume --out D/stopped");
        add(deeds, "sweep/", "sweep --settings D/settings.toml --set network.hidden=2,3 --generations 2 --out D/sweep");
        add(deeds, "", "landscape D/done --out D/a.png --size 6x6 --data D/a.csv");
        add(deeds, "", "landscape --like D/old.png --out D/a.png --data D/a.npy");
        add(deeds, "", "chart D/done --out D/a.png");
        add(deeds, "", "maze check D/maze.txt");
        add(deeds, "a.gif.part/", "movie D/done --out D/a.gif --size 900x600 --seconds 1 --fps 3 --detail 4");
        add(deeds, "frames", "movie D/done --out D/frames/ --size 900x600 --seconds 1 --fps 2 --detail 4");
        add(deeds, "", "replay D/done --maze D/maze.txt --out D/a.gif --size 640x480 --fps 2");
        LandscapeShot shot = LandscapeShot.take(Bookmark.read(folder.resolve("old.png")), new Cores(1), false);
        Path picture = folder.resolve("new.png");
        Path numbers = folder.resolve("new.npy");
        Supplier<CommandLineRun> saving = saved(picture, () -> shot.writeNew(new PictureFile(picture)));
        Supplier<CommandLineRun> exporting = saved(numbers, () -> LandscapeData.writeNew(shot.raster(), numbers));
        deeds.add(new Deed("save", saving, () -> withoutNew(saving), ""));
        deeds.add(new Deed("export", exporting, () -> withoutNew(exporting), ""));
        return deeds;
    }

    private void add(List<Deed> deeds, String growing, String words) {
        deeds.add(new Deed(words.replace("D/", ""), command(words), command(words), growing));
    }

    private Supplier<CommandLineRun> command(String words) {
        List<String> arguments =
                new ArrayList<>(List.of(words.replace("D/", folder + "/").split(" ")));
        if (!words.matches("(chart|maze) .*")) {
            arguments.addAll(List.of("--threads", "1"));
        }
        return () -> CommandLineRun.of(arguments.toArray(String[]::new));
    }

    /** What is there already would get the next number. */
    private CommandLineRun withoutNew(Supplier<CommandLineRun> work) {
        try {
            for (String name : List.of("new.png", "new.npy", "new-fingerprints.npy")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return work.get();
    }

    /** As the window does it; what it says of a failure counts as complaint. */
    private static Supplier<CommandLineRun> saved(Path file, Runnable work) {
        return () -> {
            AtomicReference<String> said = new AtomicReference<>("");
            FileWriting writing = new FileWriting(said::set);
            writing.begin(file, () -> {
                work.run();
                return "saved";
            });
            writing.finish(60);
            String words = said.get();
            return words.equals("saved")
                    ? new CommandLineRun(0, words, "")
                    : new CommandLineRun(1, "", "mazescape: " + words);
        };
    }
}
