/**
 * Compiles and runs Processing sketches.
 *
 * <p>{@link io.github.mazescape.sketch.launch.SketchFolder} finds a sketch, {@link
 * io.github.mazescape.sketch.launch.SketchSource} reads its .pde files, {@link
 * io.github.mazescape.sketch.launch.SketchJava} translates them to Java, {@link
 * io.github.mazescape.sketch.launch.SketchCompiler} compiles them in memory, and {@link
 * io.github.mazescape.sketch.launch.LiveSketch} or {@link io.github.mazescape.sketch.launch.SketchHeadless} runs the
 * result. The command {@code sketch} calls them on the main thread in this order; {@code LiveSketch} does so again
 * on a thread of its own, whenever {@link io.github.mazescape.sketch.launch.SketchWatch} sees another text. {@link
 * io.github.mazescape.sketch.launch.SketchTemplate} makes new sketches. Begin with {@code SketchSource}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.sketch.launch;

import org.jspecify.annotations.NullMarked;
