package io.github.mazescape.sketch.launch;

import java.io.StringWriter;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import processing.mode.java.preproc.PdePreprocessor;
import processing.mode.java.preproc.PreprocessorResult;
import processing.mode.java.preproc.TextTransform;
import processing.mode.java.preproc.TextTransform.OffsetMapper;

/** A sketch translated to Java by Processing's own preprocessor, with the way back to the sketch's lines. */
public final class SketchJava {
    private static final int TAB_SIZE = 2;

    private final SketchSource source;
    private final String java;
    private final OffsetMapper origin;

    private SketchJava(SketchSource source, String java, OffsetMapper origin) {
        this.source = source;
        this.java = java;
        this.origin = origin;
    }

    /**
     * Turns a sketch into Java.
     *
     * @throws SketchErrors if its text cannot be parsed
     */
    public static SketchJava of(SketchSource source) throws SketchErrors {
        String pde = source.joined();
        PreprocessorResult result = preprocess(source.name(), pde);
        if (!result.getPreprocessIssues().isEmpty()) {
            List<String> lines = result.getPreprocessIssues().stream()
                    .map(issue -> source.placeOfLine(issue.getLine()) + ": "
                            + issue.getMsg().replaceAll("\\s+", " ").strip())
                    .distinct()
                    .toList();
            throw new SketchErrors(lines);
        }
        TextTransform edits = new TextTransform(pde);
        edits.addAll(result.getEdits());
        return new SketchJava(source, edits.apply(), edits.getMapper());
    }

    /**
     * Calls {@code write} through a method handle. Its signature names an exception of {@code org.processing:utils},
     * which is not on Maven Central, and the compiler would look for it. "Testing" makes Processing ignore the
     * preferences of an IDE.
     */
    private static PreprocessorResult preprocess(String name, String pde) {
        PdePreprocessor preprocessor = PdePreprocessor.builderFor(name)
                .setTabSize(TAB_SIZE)
                .setIsTesting(true)
                .build();
        try {
            MethodHandle write = MethodHandles.publicLookup()
                    .findVirtual(
                            PdePreprocessor.class,
                            "write",
                            MethodType.methodType(PreprocessorResult.class, Writer.class, String.class));
            return (PreprocessorResult) write.invokeExact(preprocessor, (Writer) new StringWriter(), pde);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the preprocessor failed: " + e.getMessage(), e);
        }
    }

    /** The sketch. */
    public SketchSource source() {
        return source;
    }

    /** The text of the Java class, which has the sketch's name and no package. */
    String text() {
        return java;
    }

    /** The sketch's line for an offset in the Java text, as {@code Name.pde:LINE}. */
    String placeOf(long offset) {
        int within = (int) Math.max(0, Math.min(offset, java.length()));
        return source.placeOf(origin.getInputOffset(within));
    }

    /** The sketch's line for a line of the Java text, from 1, as {@code Name.pde:LINE}. */
    String placeOfLine(int line) {
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            at = java.indexOf('\n', at) + 1;
        }
        while (at < java.length() && java.charAt(at) == ' ') {
            at++;
        }
        return placeOf(at);
    }
}
