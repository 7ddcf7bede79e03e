package io.github.mazescape.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A release built from a copy of the sources.
 *
 * @param root the folder of the copy
 */
record ReleaseBuild(Path root) {
    /** What is no source. */
    private static final Set<String> LEFT_OUT = Set.of(".git", "target", "shared", "runs");

    /**
     * Builds a release by the command that CONTRIBUTING.md names, without the tests.
     *
     * @param root the folder to be made
     * @param version its version
     * @param environment changes of the environment
     */
    static ReleaseBuild of(Path root, String version, Map<String, String> environment)
            throws IOException, InterruptedException {
        copy(Path.of("").toAbsolutePath(), root);
        Path pom = root.resolve("pom.xml");
        String text = Files.readString(pom);
        String released = text.replaceFirst("<version>[^<]*</version>", "<version>" + version + "</version>");
        assertTrue(released.contains("<version>" + version + "</version>"), "the version of the pom");
        Files.writeString(pom, released);
        ReleaseBuild build = new ReleaseBuild(root);
        build.verify(environment);
        return build;
    }

    /** Builds what is missing or out of date. */
    void verify(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "./mvnw", "-B", "-Prelease", "verify"));
        command.addAll(List.of("-Dmaven.test.skip=true", "-Djacoco.skip", "-Dspotless.check.skip"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(root).toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        assertEquals(0, code, this::log);
    }

    private static Path log(Path root) {
        return root.resolve("build.log");
    }

    /** What Maven said. */
    String log() {
        try {
            return Files.readString(log(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of what was built. */
    Path target() {
        return root.resolve("target");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean top = from.equals(folder.getParent());
                if (top && LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
