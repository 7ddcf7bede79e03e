package io.github.mazescape.faults;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.faults.DiskRequests.Kind;
import io.github.mazescape.faults.DiskRequests.Request;
import io.github.mazescape.faults.DiskRequests.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Does something again and again, and each time the disk refuses another request, once: the first, the second, and so
 * on. Each time one line tells of it, what was there before stays as it was or is replaced whole, and the same command
 * ends afterwards as if nothing had been.
 */
final class RefusedRequests {
    /**
     * What is done.
     *
     * @param name what reports call it
     * @param work the command
     * @param again the command that goes on after a failure
     * @param growing the start of the names of what a command fills piece by piece, and which need not be whole
     */
    record Deed(String name, Supplier<CommandLineRun> work, Supplier<CommandLineRun> again, String growing) {}

    /** What is not on disk after it was refused. */
    private static final Set<Kind> MUST_BE_TOLD = EnumSet.of(Kind.WRITE, Kind.FORCE, Kind.RENAME);

    private final DiskRequests requests;
    private final Path folder;
    private final Map<String, byte[]> before;
    private final List<String> faults = new ArrayList<>();

    /** @param folder where it is done; what lies there now lies there each time */
    RefusedRequests(DiskRequests requests, Path folder) throws IOException {
        this.requests = requests;
        this.folder = folder;
        before = FolderContent.of(folder);
    }

    /**
     * Does it, undisturbed first.
     *
     * @param first the first request that is refused, from 1
     * @param step from one request that is refused to the next
     * @param troubles what happens then, one after the other
     */
    void refuse(Deed deed, int first, int step, Trouble... troubles) throws IOException {
        FolderContent.putBack(before, folder);
        requests.watch(folder);
        CommandLineRun undisturbed = deed.work().get();
        List<Request> asked = requests.end();
        if (undisturbed.code() != 0 || asked.isEmpty()) {
            faults.add(deed.name() + ", undisturbed: " + undisturbed);
            return;
        }
        Map<String, byte[]> whole = FolderContent.of(folder);
        int told = 0;
        int harmless = 0;
        for (int nth = first; nth <= asked.size(); nth += step) {
            Trouble trouble = troubles[nth / step % troubles.length];
            FolderContent.putBack(before, folder);
            requests.watch(folder, nth, trouble);
            CommandLineRun run = deed.work().get();
            List<Request> done = requests.end();
            if (done.size() < nth) {
                continue;
            }
            String place = deed.name() + ", request " + nth + ", " + done.get(nth - 1);
            List<String> wrong = new ArrayList<>();
            if (done.get(nth - 1).kind() == Kind.DELETE) {
                FolderContent.deleteDrafts(folder);
            }
            TreeMap<String, byte[]> now = FolderContent.of(folder);
            if (run.code() == 0) {
                harmless++;
                if (MUST_BE_TOLD.contains(done.get(nth - 1).kind())) {
                    wrong.add("nothing is said of it");
                }
                // What cannot be deleted is named, so that the user can do it.
                wrong.addAll(unequal(whole, now).stream()
                        .filter(name -> !run.err().contains(folder.resolve(name.replaceFirst("/.*", "")) + ": "))
                        .map(name -> "without a word " + name)
                        .toList());
            } else {
                told++;
                checkWords(run, wrong);
                checkFiles(deed, whole, now, wrong);
                CommandLineRun again = deed.again().get();
                if (again.code() != 0) {
                    wrong.add("goes on with " + again);
                }
                List<String> other = unequal(whole, FolderContent.of(folder));
                if (!other.isEmpty()) {
                    wrong.add("other files than undisturbed: " + other);
                }
            }
            wrong.forEach(what -> faults.add(place + ": " + what));
        }
        System.out.println(deed.name() + ": of " + asked.size() + " requests " + told + " failed with a word, "
                + harmless + " without harm");
    }

    private static List<String> unequal(Map<String, byte[]> whole, Map<String, byte[]> found) {
        return FolderContent.differences(FolderContent.repeatable(whole), FolderContent.repeatable(found));
    }

    private static void checkWords(CommandLineRun run, List<String> wrong) {
        boolean line = run.err().lines().count() == 1 && run.err().startsWith("mazescape: ");
        if (run.code() != 1 || !run.out().isEmpty() || !line || run.err().contains("bug")) {
            wrong.add("says " + run);
        }
    }

    private void checkFiles(Deed deed, Map<String, byte[]> whole, Map<String, byte[]> now, List<String> wrong) {
        for (Map.Entry<String, byte[]> old : before.entrySet()) {
            String name = old.getKey();
            byte[] found = now.get(name);
            boolean grows = !deed.growing().isEmpty() && name.startsWith(deed.growing());
            if (!grows && !Arrays.equals(old.getValue(), found) && !Arrays.equals(whole.get(name), found)) {
                wrong.add("damaged " + name);
            }
        }
        for (Map.Entry<String, byte[]> left : now.entrySet()) {
            String name = left.getKey();
            boolean grows = !deed.growing().isEmpty() && name.startsWith(deed.growing());
            if (!grows && !before.containsKey(name) && !Arrays.equals(whole.get(name), left.getValue())) {
                wrong.add("left behind " + name);
            }
        }
    }

    /** What was found wrong, a line each. */
    List<String> faults() {
        return faults;
    }
}
