package io.github.mazescape.sketch.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PApplet;

/**
 * Holds what {@code ./mvnw package -Prelease} made for the Processing IDE to the rules of its Contribution Manager, and runs its
 * examples with nothing but the IDE's own jars beside it.
 */
@Tag("long")
class ProcessingLibraryTest {
    private static final Path MADE = Path.of("target/processing");
    private static final Set<String> CATEGORIES = Set.of(
            "3D",
            "Animation",
            "Compilations",
            "Data",
            "Fabrication",
            "Geometry",
            "GUI",
            "Hardware",
            "I/O",
            "Language",
            "Math",
            "Simulation",
            "Sound",
            "Utilities",
            "Typography",
            "Video & Vision");
    /** Of the IDE; of what only the command line needs, under the GPL; of the network of machines. */
    private static final List<String> FOREIGN =
            List.of("processing/core/PApplet.class", "processing/mode/", "org/antlr/", "org/apache/pekko/", "scala/");

    @TempDir
    private static Path unpacked = Path.of("");

    private static Path library = Path.of("");

    @BeforeAll
    static void unpack() throws IOException {
        Path zip = MADE.resolve("mazescape.zip");
        assumeTrue(Files.isRegularFile(zip), "no " + zip + "; ./mvnw package -Prelease -DskipTests makes it");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName()).normalize();
                assertTrue(file.startsWith(unpacked), entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        library = unpacked.resolve("mazescape");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        return list(folder).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> jars() throws IOException {
        return list(library.resolve("library")).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    @Test
    void itIsOneFolderWithWhatTheContributionManagerLooksFor() throws IOException {
        assertEquals(Set.of("mazescape"), names(unpacked));
        assertEquals(
                Set.of("LICENSE", "examples", "library", "library.properties", "reference", "src"), names(library));
        assertTrue(Files.isRegularFile(library.resolve("library/mazescape.jar")));
        assertTrue(Files.isRegularFile(library.resolve("library/THIRD-PARTY.txt")));
        assertTrue(Files.isRegularFile(library.resolve("reference/index.html")));
        assertTrue(Files.isRegularFile(library.resolve("reference/io/github/mazescape/sketch/SketchRun.html")));
        assertTrue(Files.isRegularFile(library.resolve("src/io/github/mazescape/sketch/SketchRun.java")));
        assertEquals(names(Path.of("sketches")), names(library.resolve("examples")));
    }

    @Test
    void thePdexIsTheZipAndTheTxtIsItsProperties() throws IOException {
        assertEquals(-1, Files.mismatch(MADE.resolve("mazescape.zip"), MADE.resolve("mazescape.pdex")));
        assertEquals(-1, Files.mismatch(library.resolve("library.properties"), MADE.resolve("mazescape.txt")));
    }

    @Test
    void itsPropertiesAreThoseThatTheContributionManagerReads() throws IOException {
        Properties told = new Properties();
        try (var in = Files.newBufferedReader(library.resolve("library.properties"))) {
            told.load(in);
        }
        assertEquals("Mazescape", told.getProperty("name"));
        assertTrue(told.getProperty("authors").matches("\\[[^]]+]\\(https://\\S+\\)"), told::toString);
        assertTrue(told.getProperty("url").startsWith("https://"), told::toString);
        assertTrue(CATEGORIES.containsAll(List.of(told.getProperty("categories").split("\\s*,\\s*"))), told::toString);
        assertTrue(told.getProperty("sentence").matches("[A-Z].*\\."), told::toString);
        assertTrue(told.getProperty("version").matches("[1-9][0-9]*"), told::toString);
        assertTrue(told.getProperty("prettyVersion").matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"), told::toString);
        assertTrue(told.getProperty("minRevision").matches("[0-9]+"), told::toString);
        assertTrue(told.getProperty("maxRevision").matches("[0-9]+"), told::toString);
    }

    @Test
    void noJarHoldsWhatTheIdeHasItselfOrWhatSketchesDoNotNeed() throws IOException {
        for (Path jar : jars()) {
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    String name = entry.getName();
                    assertTrue(FOREIGN.stream().noneMatch(name::startsWith), jar + " holds " + name);
                }
            }
        }
    }

    @Test
    void everyExampleCompilesAsTheIdeCompilesItAndDraws(@TempDir Path classes) throws Exception {
        List<Path> path = new ArrayList<>(jars());
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String part : all.split(File.pathSeparator)) {
            if (Path.of(part).getFileName().toString().matches("(core|kotlin-stdlib|jogl-all|gluegen-rt)-[0-9.]+jar")) {
                path.add(Path.of(part));
            }
        }
        assertTrue(path.size() > jars().size(), "there is no Processing core on " + all);
        List<Path> examples = list(library.resolve("examples"));
        for (Path example : examples) {
            compile(SketchJava.of(SketchSource.read(example)), path, classes);
        }
        path.add(classes);
        List<URL> urls = new ArrayList<>();
        for (Path part : path) {
            urls.add(part.toUri().toURL());
        }
        try (URLClassLoader alone =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (Path example : examples) {
                BufferedImage picture = draw(alone, example);
                assertTrue(picture.getWidth() >= 600, example + " drew " + picture);
            }
        }
    }

    private static void compile(SketchJava sketch, List<Path> path, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler);
        Path text = classes.resolve(sketch.source().name() + ".java");
        Files.writeString(text, sketch.text());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String jars = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            List<String> options = List.of(
                    "-source",
                    "11",
                    "-target",
                    "11",
                    "-proc:none",
                    "-nowarn",
                    "-Xlint:-options",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    jars);
            assertTrue(
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(text))
                            .call(),
                    text.toString());
        }
    }

    private static BufferedImage draw(ClassLoader alone, Path example) throws ReflectiveOperationException {
        Object sketch = alone.loadClass(example.getFileName().toString())
                .getConstructor()
                .newInstance();
        Class<?> headless = alone.loadClass(SketchHeadless.class.getName());
        Object run = headless.getConstructor(alone.loadClass(PApplet.class.getName()), Path.class, String[].class)
                .newInstance(sketch, example, new String[] {
                    "evolution.population=8", "evolution.elites=0.25", "task.steps=20", "--threads=2"
                });
        headless.getMethod("draw", int.class).invoke(run, 2);
        return (BufferedImage) headless.getMethod("picture").invoke(run);
    }
}
