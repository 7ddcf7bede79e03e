package io.github.mazescape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts Java without the vector module, as the launcher does, and as a program that uses Mazescape as a library. */
class VectorModuleTest {
    private static final String OPENED = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    @TempDir
    private Path folder;

    /** Prints the kernel that is preferred, and what it computes. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.out.println(Kernels.vectorPresent() + " "
                    + Kernels.preferred().getClass().getSimpleName() + " "
                    + Kernels.advice().isPresent());
        }
    }

    private String run(String... options) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", path, Program.class.getName()));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> out);
        assertEquals("", Files.readString(err));
        return out.strip();
    }

    @Test
    void theModuleIsTakenWithoutAWarning() throws Exception {
        assumeTrue(ModuleFinder.ofSystem().find(VectorModule.NAME).isPresent(), "this Java has the module");
        assertEquals("true VectorKernel false", run(OPENED));
    }

    @Test
    void aLibraryWithoutTheModuleServesWithTheScalarKernel() throws Exception {
        assertEquals("false ScalarKernel true", run());
    }

    @Test
    void theManifestOpensWhatTheModuleIsTakenBy() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.contains("<Add-Exports>java.base/jdk.internal.module</Add-Exports>"));
    }
}
