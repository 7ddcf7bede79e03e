package io.github.mazescape;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a folder with a blank in its name, with a fake build and a PATH on which there is no Java.
 */
final class LauncherBench {
    private static final List<String> TOOLS = List.of(
            "cat", "dirname", "find", "grep", "mkdir", "mv", "readlink", "rm", "sed", "sh", "sleep", "tail", "touch");

    private final Path temp;
    private final Path root;
    private final Path tools;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherBench(Path somewhere) throws IOException {
        temp = somewhere.toRealPath();
        root = Files.createDirectories(temp.resolve("a home"));
        tools = Files.createDirectories(temp.resolve("tools"));
        home = temp.resolve("a jdk");
        for (String tool : TOOLS) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec '" + onPath(tool) + "' \"$@\"\n");
            executable(tools.resolve(tool));
        }
        Files.copy(Path.of("mazescape"), launcher());
        executable(launcher());
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/source"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        changeSource(Instant.EPOCH);
        Files.setLastModifiedTime(root.resolve("src/main"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
        Files.createDirectories(root.resolve("target/lib"));
        Files.writeString(jar(), "");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(60)));
        Files.writeString(
                root.resolve("mvnw"),
                "sleep 1\necho built >>builds\n[ -f target/mazescape.jar ] || echo >target/mazescape.jar\n");
        environment.put("PATH", tools.toString());
    }

    private static Path onPath(String tool) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path path = Path.of(folder, tool);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        throw new AssertionError("expected " + tool + " on the PATH, found none");
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new AssertionError("cannot make " + file + " executable");
        }
    }

    /** Sets JAVA_HOME to a fake JDK of a version that prints the arguments with which it is started, one a line. */
    void java(String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/java"), """
                #!/bin/sh
                case $1 in
                  -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
                  --list-modules) echo java.base ;;
                  *) printf '%%s\\n' "$@" ;;
                esac
                """.formatted(version));
        Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"));
        executable(home.resolve("bin/javac"));
        environment.put("JAVA_HOME", home.toString());
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    void changeSource(Instant time) throws IOException {
        Files.setLastModifiedTime(root.resolve("src/main/source"), FileTime.from(time));
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("mazescape");
    }

    Path jar() {
        return root.resolve("target/mazescape.jar");
    }

    Path tools() {
        return tools;
    }

    Path home() {
        return home;
    }

    /** How often the fake build was run. */
    int builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Outcome start(String... arguments) throws IOException, InterruptedException {
        return start(launcher(), arguments);
    }

    Outcome start(Path script, String... arguments) throws IOException, InterruptedException {
        Process process = process(script, arguments);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end");
        }
        return new Outcome(process.exitValue(), out, err);
    }

    /** Starts the launcher from a folder other than its own. */
    Process process(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** How a start ended. */
    record Outcome(int code, String out, String err) {}
}
