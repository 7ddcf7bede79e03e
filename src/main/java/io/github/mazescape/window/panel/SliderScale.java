package io.github.mazescape.window.panel;

import io.github.mazescape.settings.Domain;
import java.math.BigDecimal;
import java.math.MathContext;

/** How the notches of a slider stand for the numbers of a range: evenly, or by their logarithm where it is wide. */
interface SliderScale {
    /** From which ratio of its ends a range is shown by its logarithm. */
    double WIDE = 16;

    /** The most that a slider stands for. */
    long MOST = 10_000_000;

    /** Where the logarithm of a range begins that itself begins at 0, as a share of its end. */
    double LEAST_BESIDE_ZERO = 1e-4;

    /** From here on numbers are written out. */
    double PLAIN = 1e-4;

    /** No slider: the range is too vast for one. */
    SliderScale NONE = new Steps(0, 0, 1);

    /** The number of the last notch; the first is 0. */
    int notches();

    /** The number at a notch, as the user writes it. */
    String text(int notch);

    /** The notch nearest to a number. */
    int notch(String text);

    /** The scale for the numbers of a domain. */
    static SliderScale of(Domain domain) {
        if (domain instanceof Domain.Whole whole) {
            return whole(whole);
        }
        return domain instanceof Domain.Real real ? real(real) : NONE;
    }

    private static SliderScale real(Domain.Real real) {
        // A share, from 0 to 1, is moved through evenly.
        boolean zero = real.orZero() || real.least() == 0 && real.most() > 1;
        double least = zero && !real.orZero() ? LEAST_BESIDE_ZERO * real.most() : real.least();
        boolean wide = least > 0 && real.most() / least >= WIDE;
        return wide ? new Logarithmic(least, real.most(), zero, 0) : new Even(real.least(), real.most());
    }

    private static SliderScale whole(Domain.Whole whole) {
        if (whole.least() < 0 || whole.most() > MOST) {
            return NONE;
        }
        long least = Math.max(1, whole.least());
        int step = whole.odd() ? 2 : 1;
        return (double) whole.most() / least >= WIDE
                ? new Logarithmic(least, whole.most(), whole.least() == 0, step)
                : new Steps(whole.least(), whole.most(), step);
    }

    /** Every whole number, or every other one. */
    record Steps(long least, long most, long step) implements SliderScale {
        @Override
        public int notches() {
            return (int) ((most - least) / step);
        }

        @Override
        public String text(int notch) {
            return String.valueOf(least + notch * step);
        }

        @Override
        public int notch(String text) {
            return (int) ((Long.parseLong(text) - least) / step);
        }
    }

    /** A thousand even steps. */
    record Even(double least, double most) implements SliderScale {
        private static final int NOTCHES = 1000;

        @Override
        public int notches() {
            return NOTCHES;
        }

        @Override
        public String text(int notch) {
            return rounded(least + (most - least) * notch / NOTCHES, least, most);
        }

        @Override
        public int notch(String text) {
            return (int) Math.round((Double.parseDouble(text) - least) / (most - least) * NOTCHES);
        }
    }

    /**
     * A thousand steps of equal ratio; before them, where so said, one at 0.
     *
     * @param step how far apart whole numbers are, counted from the least; 0 for numbers of any kind
     */
    record Logarithmic(double least, double most, boolean zero, int step) implements SliderScale {
        private static final int NOTCHES = 1000;

        @Override
        public int notches() {
            return NOTCHES + first();
        }

        private int first() {
            return zero ? 1 : 0;
        }

        @Override
        public String text(int notch) {
            if (notch < first()) {
                return "0";
            }
            double value = least * Math.pow(most / least, (double) (notch - first()) / NOTCHES);
            return step > 0
                    ? String.valueOf((long) least + step * Math.round((value - least) / step))
                    : rounded(value, least, most);
        }

        @Override
        public int notch(String text) {
            double value = Double.parseDouble(text);
            if (zero && value <= 0) {
                return 0;
            }
            return first()
                    + (int) Math.round(Math.log(Math.max(least, value) / least) / Math.log(most / least) * NOTCHES);
        }
    }

    private static String rounded(double value, double least, double most) {
        double held = Math.max(least, Math.min(most, value));
        BigDecimal three = new BigDecimal(held).round(new MathContext(3)).stripTrailingZeros();
        String text = held == 0 || Math.abs(held) >= PLAIN ? three.toPlainString() : three.toString();
        double read = Double.parseDouble(text);
        return read < least || read > most ? String.valueOf(held) : text;
    }
}
