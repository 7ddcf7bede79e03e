package io.github.mazescape.network;

/**
 * The activations, made of exactly rounded operations alone, so that every machine agrees on every bit; {@code Math.tanh} may
 * differ from one JDK to the next.
 *
 * <p>The hyperbolic tangent is the seventh convergent of Lambert's continued fraction, {@code x (135135 + 17325 x^2 + 378 x^4 +
 * x^6) / (135135 + 62370 x^2 + 3150 x^4 + 28 x^6)} (Abramowitz and Stegun 4.5.70), with x held within plus or minus 4.97, just below
 * where the fraction reaches 1. It lies within 1.1e-4 of tanh everywhere.
 */
public final class Activation {
    /** Beyond this argument the activation is constant. */
    public static final float BOUND = 4.97f;

    private Activation() {}

    /** Close to tanh(x); odd, within [-1, 1]. */
    public static float tanh(float x) {
        float held = Math.max(-BOUND, Math.min(BOUND, x));
        float square = held * held;
        float over = Math.fma(Math.fma(square + 378f, square, 17325f), square, 135135f) * held;
        float under = Math.fma(Math.fma(Math.fma(28f, square, 3150f), square, 62370f), square, 135135f);
        return over / under;
    }

    /** The logistic function by way of {@link #tanh(float)}: {@code fma(0.5, tanh(0.5 x), 0.5)}. */
    public static float sigmoid(float x) {
        return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
    }
}
