package io.github.mazescape.app;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** An app image of the classes under test, unpacked from its archive, and programs of it that run without a JDK. */
final class BuiltImage {
    static final String VERSION = "0.0.7-SNAPSHOT";

    /** What only tests and the compiler see. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(junit-|surefire-|apiguardian-|opentest4j-|archunit|slf4j-|ejml-simple|error_prone_"
                    + "|org\\.jacoco\\.|jmh-|jopt-simple-|commons-math3-|byte-buddy).*");

    private final Path home;
    private final Path archive;
    private final Path image;

    private BuiltImage(Path home, Path archive, Path image) {
        this.home = home;
        this.archive = archive;
        this.image = image;
    }

    /** Builds it in a folder as {@code ./mvnw -Papp package} does in {@code target}. */
    static BuiltImage in(Path folder) throws IOException, InterruptedException {
        Path target = Files.createDirectories(folder.resolve("target"));
        Path lib = Files.createDirectories(target.resolve("lib"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path classes = null;
        for (String part : path.split(Pattern.quote(File.pathSeparator))) {
            Path file = Path.of(part);
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".jar") && !ELSEWHERE.matcher(name).matches()) {
                Files.copy(file, lib.resolve(name));
            } else if (Files.exists(file.resolve("io/github/mazescape/cli/Main.class"))) {
                classes = file;
            }
        }
        pack(classes, lib, target.resolve("mazescape.jar"));
        Outcome built = run(
                Path.of(""),
                System.getenv(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/app/AppImage.java",
                        target.toString(),
                        VERSION));
        if (built.code != 0) {
            throw new AssertionError(built.out + built.err);
        }
        Path archive;
        try (Stream<Path> files = Files.list(target.resolve("app"))) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("expected an archive, found none: " + built.out));
        }
        // Not where it was built, and not in a folder of one word.
        Path home = Files.createDirectories(folder.resolve("a home"));
        run(home, System.getenv(), List.of("tar", "-xzf", archive.toString()));
        return new BuiltImage(home, archive, home.resolve("Mazescape"));
    }

    private static void pack(Path classes, Path lib, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "io.github.mazescape.cli.Main");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        main.putValue("Add-Exports", "java.base/jdk.internal.module");
        main.putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (Stream<Path> jars = Files.list(lib)) {
            main.put(
                    Attributes.Name.CLASS_PATH,
                    jars.map(file -> "lib/" + file.getFileName()).sorted().collect(Collectors.joining(" ")));
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    Path archive() {
        return archive;
    }

    Path image() {
        return image;
    }

    /** Where its programs run, and put what they make. */
    Path home() {
        return home;
    }

    /** Runs the program that a double click starts. */
    Outcome program(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        return bare(image.resolve("bin/Mazescape"), more, arguments);
    }

    /** Runs the launcher. */
    Outcome launcher(String... arguments) throws IOException, InterruptedException {
        return launcher(Map.of(), arguments);
    }

    /** As {@link #launcher(String...)}, with more in the environment. */
    Outcome launcher(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(Map.of("PATH", tools().toString()));
        environment.putAll(more);
        return bare(image.resolve("mazescape"), environment, arguments);
    }

    /** The programs that the launcher needs; there is no Java among them. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(home.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed", "sh")) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path file = Path.of(folder, tool);
                if (Files.exists(file) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), file);
                }
            }
        }
        return tools;
    }

    private Outcome bare(Path program, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        Map<String, String> environment = new TreeMap<>(Map.of("HOME", home.toString(), "PATH", "/nowhere"));
        environment.putAll(more);
        return run(home, environment, command);
    }

    private static Outcome run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        Map<String, String> given = Map.copyOf(environment);
        builder.environment().clear();
        builder.environment().putAll(given);
        Path err = Files.createTempFile("image", ".err");
        builder.redirectError(err.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end");
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Outcome outcome =
                new Outcome(process.exitValue(), out.toString(StandardCharsets.UTF_8), Files.readString(err), millis);
        Files.delete(err);
        return outcome;
    }

    /** How a program ended. */
    record Outcome(int code, String out, String err, long millis) {}
}
