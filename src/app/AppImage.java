import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the app image of the platform that it runs on: the program with a Java of its own, as a folder and an archive.
 * The build runs this file as it is ({@code ./mvnw -Papp package}), with two arguments: the folder {@code target}, and
 * the version.
 *
 * <p>jpackage makes the program that a double click starts. At the top of the folder stands the launcher of the
 * repository ({@code mazescape}; on Windows a program that has a console), and beside it the mazes and the sketches, so
 * that the commands of the documents work as they stand.
 */
final class AppImage {
    /** What no class file names: found by name or as a service, or needed by a program (keytool, a screen reader). */
    private static final List<String> UNNAMED = List.of(
            "jdk.accessibility",
            "jdk.charsets",
            "jdk.compiler",
            "jdk.crypto.ec",
            "jdk.incubator.vector",
            "jdk.random",
            "jdk.zipfs");

    /** The programs of Java that stay: for the launcher, and for certificates. */
    private static final Set<String> PROGRAMS = Set.of("java", "keytool", "java.exe", "javaw.exe", "keytool.exe");

    /** How the window's garbage is collected, as by the launcher, which tells why. */
    private static final List<String> WINDOW =
            List.of("-XX:+UseParallelGC", "-XX:-UseAdaptiveSizePolicy", "-Xmn160m", "-XX:SurvivorRatio=3");

    /** Whether Java takes an archive of an application's classes that lies elsewhere than where it was made. */
    private static final boolean ARCHIVES_MOVE = Runtime.version().feature() >= 19;

    private static final List<List<String>> TRAINING = List.of(
            List.of("--help"),
            List.of("evolve", "--out", "run", "--preset", "quick", "--generations", "2"),
            List.of("landscape", "run", "--out", "landscape.png", "--size", "32x32"));

    private final Path target;
    private final Path work;
    private final String version;
    private final boolean windows;
    private final boolean mac;
    private final String platform;

    private AppImage(Path target, String version) {
        this.target = target;
        this.version = version;
        work = target.resolve("app");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        windows = system.contains("windows");
        mac = system.contains("mac");
        platform = (windows ? "windows" : mac ? "macos" : "linux")
                + (System.getProperty("os.arch").equals("aarch64") ? "-aarch64" : "-x64");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new AppImage(Path.of(args[0]).toAbsolutePath(), args[1]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        Path input = work.resolve("input");
        layJars(input);
        Path runtime = work.resolve("runtime");
        link(input, runtime);
        Path image = pack(input, runtime);
        Path java = layBeside(image);
        share(java, image);
        Path archive = archive(image);
        delete(input);
        delete(runtime);
        System.out.printf(Locale.ROOT, "%s (%.1f MB)%n", archive, Files.size(archive) / 1e6);
    }

    /** The jar and its libraries, with the native code of this platform alone. */
    private void layJars(Path input) throws IOException {
        Path lib = Files.createDirectories(input.resolve("lib"));
        copy(target.resolve("mazescape.jar"), input.resolve("mazescape.jar"));
        String natives = (windows ? "windows" : mac ? "macosx" : "linux")
                + (mac ? "-universal" : platform.endsWith("aarch64") ? "-aarch64" : "-amd64");
        try (Stream<Path> files = Files.list(target.resolve("lib"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") && (!name.contains("-natives-") || name.contains("-natives-" + natives))) {
                    copy(file, lib.resolve(name));
                }
            }
        }
        if (mac) {
            // Nothing may lie beside what is in the bundle.
            copy(Path.of("mazes"), input.resolve("mazes"));
            copy(Path.of("sketches"), input.resolve("sketches"));
            copyLicences(input);
        }
    }

    private void link(Path input, Path runtime) throws IOException, InterruptedException {
        Set<String> modules = new TreeSet<>(UNNAMED);
        String found = tool(
                "jdeps",
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--class-path",
                libraries(input.resolve("lib")),
                input.resolve("mazescape.jar").toString());
        modules.addAll(List.of(found.strip().split(",")));
        // Later versions of Java have the generators of jdk.random in java.base.
        modules.removeIf(name -> ModuleFinder.ofSystem().find(name).isEmpty());
        tool(
                "jlink",
                "--add-modules",
                String.join(",", modules),
                "--no-header-files",
                "--no-man-pages",
                "--strip-java-debug-attributes",
                "--output",
                runtime.toString());
        try (Stream<Path> files = Files.list(runtime.resolve("bin"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!PROGRAMS.contains(name) && (!windows || name.endsWith(".exe"))) {
                    Files.delete(file);
                }
            }
        }
        // The signatures of older releases, for a compiler that is asked for one.
        Files.deleteIfExists(runtime.resolve("lib/ct.sym"));
        run(runtime, List.of(program(runtime, "java"), "-Xshare:dump"));
    }

    private static String libraries(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String program(Path runtime, String name) {
        return runtime.resolve("bin").resolve(name).toString();
    }

    /** What Java is started with; jpackage puts the folder of the jar for the name. */
    private List<String> options(String folder) {
        List<String> options = new ArrayList<>(List.of(
                "-Xshare:auto",
                "-Dmazescape.terminal=ask",
                "-Djdk.console=java.base",
                // The program that a double click starts reads no manifest, which opens this package otherwise.
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"));
        if (ARCHIVES_MOVE) {
            options.add("-XX:SharedArchiveFile=" + folder + "/mazescape.jsa");
        }
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    private Path pack(Path input, Path runtime) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                windows ? "mazescape" : "Mazescape",
                "--description",
                "Evolves recurrent foragers in mazes and animates the fitness landscape around them",
                "--vendor",
                "The Mazescape authors",
                "--input",
                input.toString(),
                "--main-jar",
                "mazescape.jar",
                "--runtime-image",
                runtime.toString(),
                "--dest",
                work.toString()));
        List<String> options = options("$APPDIR");
        options.addAll(WINDOW);
        for (String option : options) {
            words.addAll(List.of("--java-options", option));
        }
        if (!mac) {
            // There the first number may not be 0.
            words.addAll(List.of("--app-version", version.replaceFirst("-.*", "")));
        }
        Path icon = Path.of("src/app/mazescape." + (windows ? "ico" : mac ? "icns" : "png"));
        words.addAll(List.of("--icon", icon.toString()));
        if (windows) {
            // Two programs: one for the command line, and one for a double click, which opens no console.
            Path second = Files.writeString(work.resolve("sandbox.properties"), "win-console=false\n");
            words.addAll(List.of("--win-console", "--add-launcher", "Mazescape Sandbox=" + second));
        }
        tool("jpackage", words.toArray(String[]::new));
        return windows
                ? Files.move(work.resolve("mazescape"), work.resolve("Mazescape"))
                : work.resolve(mac ? "Mazescape.app" : "Mazescape");
    }

    /** Lays beside the programs what the user looks for, and returns the image's Java. */
    private Path layBeside(Path image) throws IOException {
        if (mac) {
            return image.resolve("Contents/runtime/Contents/Home");
        }
        copy(Path.of("mazes"), image.resolve("mazes"));
        copy(Path.of("sketches"), image.resolve("sketches"));
        copyLicences(image);
        if (windows) {
            return image.resolve("runtime");
        }
        copy(Path.of("mazescape"), image.resolve("mazescape"));
        copy(Path.of("src/app/Mazescape.desktop"), image.resolve("Mazescape.desktop"));
        return image.resolve("lib/runtime");
    }

    /**
     * Lays an archive of the classes that the program loads beside its jar, from which Java starts sooner. Without one
     * the program runs all the same. An old Java takes such an archive only where it was made, and elsewhere leaves its
     * own unused, too; there its own is made anew, with all classes of Java that the program loads.
     */
    private void share(Path runtime, Path image) throws IOException, InterruptedException {
        Path app = mac ? image.resolve("Contents/app") : image.resolve(windows ? "app" : "lib/app");
        Path place = Files.createDirectories(work.resolve("training"));
        Set<String> classes = new LinkedHashSet<>();
        List<List<String>> training = new ArrayList<>(TRAINING);
        if (windows || mac || System.getenv("DISPLAY") != null) {
            training.add(List.of("--preset", "quick", "--measure-frames", "5"));
        }
        for (List<String> arguments : training) {
            Path list = place.resolve("classes");
            List<String> command = java(runtime, app, "-Xshare:off", "-XX:DumpLoadedClassList=" + list);
            command.addAll(arguments);
            run(place, command);
            try (Stream<String> lines = Files.lines(list)) {
                // What was resolved in a class of picocli's old format keeps that class out of the archive.
                lines.filter(line -> !line.startsWith("#") && !line.startsWith("@cp") && !line.contains("source:"))
                        .map(line -> line.replaceFirst(" id: .*", ""))
                        .forEach(classes::add);
            }
        }
        Path list = Files.write(place.resolve("all"), classes);
        String dump = "-XX:SharedClassListFile=" + list;
        if (ARCHIVES_MOVE) {
            run(place, java(runtime, app, "-Xshare:dump", dump));
        } else {
            run(place, List.of(program(runtime, "java"), "-Xshare:dump", dump));
        }
        delete(place);
        if (mac) {
            // The seal of the bundle covers the archive, too.
            run(work, List.of("codesign", "--force", "--deep", "--sign", "-", image.toString()));
        }
    }

    private List<String> java(Path runtime, Path app, String... more) {
        List<String> command = new ArrayList<>(List.of(program(runtime, "java"), "-XX:+UseSerialGC"));
        command.addAll(options(app.toString()));
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", app.resolve("mazescape.jar").toString()));
        return command;
    }

    private Path archive(Path image) throws IOException, InterruptedException {
        String name = "mazescape-" + version + "-" + platform + (windows ? ".zip" : ".tar.gz");
        // The tar of Windows knows zip by the name.
        run(work, List.of("tar", windows ? "-acf" : "-czf", name, image.getFileName().toString()));
        return work.resolve(name);
    }

    /** The licences of the program and of the jars; those of Java lie in its folder {@code legal}. */
    private void copyLicences(Path folder) throws IOException {
        copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
        try (DirectoryStream<Path> lists = Files.newDirectoryStream(target.resolve("lib"), "THIRD-PARTY*")) {
            for (Path list : lists) {
                copy(list, folder.resolve(list.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Runs a tool of the JDK, and returns what it prints. */
    private static String tool(String name, String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this Java has no " + name + "; build with a JDK"))
                .run(new PrintWriter(printed, true), new PrintWriter(System.err, true), words);
        if (code != 0) {
            throw new IllegalStateException(name + " failed: " + printed);
        }
        return printed.toString();
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("app-image", ".log");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(log));
        }
        Files.delete(log);
    }
}
