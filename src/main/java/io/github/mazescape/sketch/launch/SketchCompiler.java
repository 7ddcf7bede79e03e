package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.InputException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;

/**
 * Compiles a sketch in memory at the Java 11 source level of the Processing IDE, so that a sketch that runs here runs
 * there. It does not use {@code --release 11}, since a sketch uses classes of Java 17, as in the IDE.
 */
public final class SketchCompiler {
    private static final int MOST_ERRORS = 20;

    private SketchCompiler() {}

    /**
     * Compiles and loads a sketch.
     *
     * @return its class, in a new class loader
     * @throws SketchErrors if it does not compile
     * @throws InputException if this Java has no compiler
     */
    public static Class<? extends PApplet> compile(SketchJava sketch) throws SketchErrors {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw InputException.at("sketch")
                    .expected("a JDK, whose compiler sketches need")
                    .found("only a Java runtime at " + System.getProperty("java.home"))
                    .advise("set JAVA_HOME to a JDK");
        }
        String name = sketch.source().name();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (Classes classes = new Classes(compiler.getStandardFileManager(found, Locale.ENGLISH, null))) {
            List<String> options = new ArrayList<>(
                    List.of("-source 11 -target 11 -g -proc:none -nowarn -Xlint:-options -classpath".split(" ")));
            options.add(System.getProperty("java.class.path"));
            boolean done = compiler.getTask(null, classes, found, options, null, List.of(new Text(name, sketch.text())))
                    .call();
            if (!done) {
                throw new SketchErrors(errors(sketch, found));
            }
            return new Loader(classes.bytes).loadClass(name).asSubclass(PApplet.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw InputException.at(sketch.source().tabs().get(0).file() + ":1")
                    .expected("a sketch, whose class " + name + " extends PApplet")
                    .found("another");
        } catch (java.io.IOException e) {
            throw InputException.at("sketch").expected("to compile it").refused(e);
        }
    }

    private static List<String> errors(SketchJava sketch, DiagnosticCollector<JavaFileObject> found) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : found.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR && lines.size() < MOST_ERRORS) {
                String place = problem.getPosition() == Diagnostic.NOPOS
                        ? sketch.placeOf(0)
                        : sketch.placeOf(problem.getPosition());
                String words = problem.getMessage(Locale.ENGLISH)
                        .replaceAll("\\s+", " ")
                        .strip();
                String line = place + ": " + words;
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** The Java text of a class. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the classes that the compiler writes. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

        Classes(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    bytes.put(className, out);
                    return out;
                }
            };
        }
    }

    /** Defines the classes of one sketch. */
    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> bytes;

        Loader(Map<String, ByteArrayOutputStream> bytes) {
            super(SketchCompiler.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream found = bytes.get(name);
            if (found == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, found.toByteArray(), 0, found.size());
        }
    }
}
