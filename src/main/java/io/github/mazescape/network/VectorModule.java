package io.github.mazescape.network;

/**
 * The module {@code jdk.incubator.vector}. A JVM that is told at its start to resolve it warns on the error stream that
 * it is incubating, in a line that nothing turns off. So nobody tells it: the module is resolved when it is first asked
 * for, by what the JVM resolves its own agents with, and that is silent.
 *
 * <p>This needs a package that {@code java.base} keeps for itself and that the manifest of Mazescape's jar opens to the
 * program ({@code Add-Exports}). Where it is closed, as to a program that uses Mazescape as a library, the module is
 * there only if Java was started with {@link Kernels#FLAG}.
 */
final class VectorModule {
    static final String NAME = "jdk.incubator.vector";

    private static final boolean PRESENT = ModuleLayer.boot().findModule(NAME).isPresent() || resolve();

    private VectorModule() {}

    /** Whether the classes of the module can be used. */
    static boolean present() {
        return PRESENT;
    }

    private static boolean resolve() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }
}
