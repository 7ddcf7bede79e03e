package io.github.mazescape.terminal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Whether the processor multiplies and adds in one instruction. Where it does not, {@link Math#fma} computes the same
 * bits with big decimals, which takes a thousand times as long.
 */
public final class FusedMultiplyAdd {
    private static final String FLAG = "UseFMA";

    private FusedMultiplyAdd() {}

    /** One line that tells of a slow processor; empty where it is a fast one, or this JVM does not tell. */
    public static Optional<String> advice() {
        return isMissing()
                ? Optional.of("no fused multiply-add (FMA) in this processor, or Java may not use it, so networks run a"
                        + " thousand times slower and more, with the same results; use another processor, and no"
                        + " -XX:-UseFMA or -XX:UseAVX=0")
                : Optional.empty();
    }

    private static boolean isMissing() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null && machine.getVMOption(FLAG).getValue().equals("false");
        } catch (IllegalArgumentException | LinkageError e) {
            // Another JVM, or a Java without the module jdk.management.
            return false;
        }
    }
}
