package io.github.mazescape.network;

/**
 * The activations, made of exactly rounded operations alone, so that every machine agrees on every bit;
 * {@code Math.tanh} may differ from one JDK to the next.
 *
 * <p>The hyperbolic tangent is {@code x ((s + A) s + B) / ((C s + D) s + E)} with {@code s = x^2} and x held within
 * plus or minus 5: the shape of Lambert's continued fraction (Abramowitz and Stegun 4.5.70) cut after its fifth term,
 * its coefficients fitted for the least greatest error by iteratively reweighted least squares (Lawson 1961), then
 * rounded. It lies within 5e-5 of tanh everywhere.
 */
public final class Activation {
    static final float A = 155.316f;
    static final float B = 1526.557f;
    static final float C = 19.298f;
    static final float D = 663.421f;
    static final float E = 1526.847f;
    /** Beyond this argument the activation is constant. */
    static final float BOUND = 5;

    private Activation() {}

    /** Close to tanh(x); odd, within [-1, 1]. */
    public static float tanh(float x) {
        float held = Math.max(-BOUND, Math.min(BOUND, x));
        float square = held * held;
        float over = Math.fma(square + A, square, B) * held;
        float under = Math.fma(Math.fma(C, square, D), square, E);
        return over / under;
    }

    /** The logistic function by way of {@link #tanh(float)}: {@code fma(0.5, tanh(0.5 x), 0.5)}. */
    public static float sigmoid(float x) {
        return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
    }

    /** Close to tanh(x); odd, within [-1, 1]. */
    public static double tanh(double x) {
        double held = Math.max(-BOUND, Math.min(BOUND, x));
        double square = held * held;
        double over = Math.fma(square + A, square, B) * held;
        double under = Math.fma(Math.fma(C, square, D), square, E);
        return over / under;
    }

    /** The logistic function by way of {@link #tanh(double)}: {@code fma(0.5, tanh(0.5 x), 0.5)}. */
    public static double sigmoid(double x) {
        return Math.fma(0.5, tanh(0.5 * x), 0.5);
    }

    /** The derivative of {@link #tanh(double)}, which is not 1 - tanh^2; 0 from the bound on. */
    public static double tanhDerivative(double x) {
        if (!(Math.abs(x) < BOUND)) {
            return 0;
        }
        double square = x * x;
        double over = Math.fma(square + A, square, B) * x;
        double under = Math.fma(Math.fma(C, square, D), square, E);
        double overDerivative = Math.fma(Math.fma(5, square, 3.0 * A), square, B);
        double underDerivative = Math.fma(4 * C, square, 2 * D) * x;
        return (overDerivative - over / under * underDerivative) / under;
    }

    /** The derivative of {@link #sigmoid(double)}. */
    public static double sigmoidDerivative(double x) {
        return 0.25 * tanhDerivative(0.5 * x);
    }
}
