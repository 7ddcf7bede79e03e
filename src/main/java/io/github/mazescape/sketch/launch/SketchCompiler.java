package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.InputException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
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
    private static final String WINDOWED = "_InWindow";

    private SketchCompiler() {}

    /**
     * Compiles and loads a sketch.
     *
     * @return its class, in a new class loader
     * @throws SketchErrors if it does not compile
     * @throws InputException if this Java has no compiler
     */
    public static Class<? extends PApplet> compile(SketchJava sketch) throws SketchErrors {
        String name = sketch.source().name();
        return compile(sketch, name, List.of(new Text(name, sketch.text())));
    }

    /**
     * Compiles and loads a sketch as {@link #compile} does.
     *
     * @return a subclass of it that is a {@link WindowedSketch}
     */
    static Class<? extends PApplet> compileForWindow(SketchJava sketch) throws SketchErrors {
        String name = sketch.source().name();
        Text windowed = new Text(name + WINDOWED, WindowedSketch.subclass(name, name + WINDOWED));
        return compile(sketch, name + WINDOWED, List.of(new Text(name, sketch.text()), windowed));
    }

    private static Class<? extends PApplet> compile(SketchJava sketch, String name, List<Text> texts)
            throws SketchErrors {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw InputException.at("sketch")
                    .expected("a JDK, whose compiler sketches need")
                    .found("only a Java runtime at " + System.getProperty("java.home"))
                    .advise("set JAVA_HOME to a JDK");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (Classes classes = new Classes(compiler.getStandardFileManager(found, Locale.ENGLISH, null))) {
            List<String> options = new ArrayList<>(
                    List.of("-source 11 -target 11 -g -proc:none -nowarn -Xlint:-options -classpath".split(" ")));
            options.add(System.getProperty("java.class.path"));
            boolean done =
                    compiler.getTask(null, classes, found, options, null, texts).call();
            if (!done) {
                throw new SketchErrors(errors(sketch, texts.get(0), found));
            }
            return new Loader(classes.bytes).loadClass(name).asSubclass(PApplet.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw InputException.at(sketch.source().tabs().get(0).file() + ":1")
                    .expected("a sketch, whose class " + sketch.source().name() + " extends PApplet")
                    .found("another");
        } catch (java.io.IOException e) {
            throw InputException.at("sketch").expected("to compile it").refused(e);
        }
    }

    /**
     * A new sketch.
     *
     * @throws RuntimeException what the sketch's own constructor threw
     */
    public static PApplet instance(Class<? extends PApplet> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw InputException.got("sketch", "a class with a public constructor without parameters", e);
        }
    }

    /** What is wrong in the sketch's own text; what is wrong only in the subclass is told at its first line. */
    private static List<String> errors(SketchJava sketch, Text own, DiagnosticCollector<JavaFileObject> found) {
        List<String> lines = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : found.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR && lines.size() < MOST_ERRORS) {
                boolean inOwn = problem.getSource() == own && problem.getPosition() != Diagnostic.NOPOS;
                String place = sketch.placeOf(inOwn ? problem.getPosition() : 0);
                String line = place + ": " + words(problem.getMessage(Locale.ENGLISH));
                List<String> kept = problem.getSource() == own ? lines : elsewhere;
                if (!kept.contains(line)) {
                    kept.add(line);
                }
            }
        }
        return lines.isEmpty() ? elsewhere : lines;
    }

    /** The compiler's words in one line; that a name was not found in the sketch itself goes without saying. */
    private static String words(String message) {
        return message.replaceFirst("\\n\\s*symbol:\\s+", ": ")
                .replaceFirst("\\n\\s*location: class .*", "")
                .replaceAll("\\s+", " ")
                .strip();
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
