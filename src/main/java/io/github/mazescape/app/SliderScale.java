package io.github.mazescape.app;

import io.github.mazescape.settings.Domain;
import java.math.BigDecimal;
import java.math.MathContext;

/** How the notches of a slider stand for the numbers of a range: evenly, or by their logarithm where the range spans many powers of ten. */
interface SliderScale {
    /** No slider: the range is too vast for one. */
    SliderScale NONE = new SliderScale() {
        @Override
        public int notches() {
            return 0;
        }

        @Override
        public String text(int notch) {
            return "";
        }

        @Override
        public int notch(String text) {
            return 0;
        }
    };

    /** The number of the last notch; the first is 0. */
    int notches();

    /** The number at a notch, as a person writes it. */
    String text(int notch);

    /** The notch nearest to a number. */
    int notch(String text);

    /** The scale for the numbers of a domain. */
    static SliderScale of(Domain domain) {
        if (domain instanceof Domain.Whole whole) {
            return whole(whole);
        }
        if (domain instanceof Domain.Real real) {
            boolean vast = real.least() > 0 && real.most() / real.least() > 1000;
            return vast
                    ? new Logarithmic(real.least(), real.most(), false, false)
                    : new Even(real.least(), real.most());
        }
        return NONE;
    }

    private static SliderScale whole(Domain.Whole whole) {
        if (whole.least() < 0 || whole.most() > 10_000_000) {
            return NONE;
        }
        double least = Math.max(1, whole.least());
        return whole.most() / least > 1000
                ? new Logarithmic(least, whole.most(), true, whole.odd())
                : new Steps(whole.least(), whole.most(), whole.odd() ? 2 : 1);
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

    /** A thousand steps of equal ratio. */
    record Logarithmic(double least, double most, boolean whole, boolean odd) implements SliderScale {
        private static final int NOTCHES = 1000;

        @Override
        public int notches() {
            return NOTCHES;
        }

        @Override
        public String text(int notch) {
            double value = least * Math.pow(most / least, (double) notch / NOTCHES);
            if (!whole) {
                return rounded(value, least, most);
            }
            long number = Math.round(value);
            return String.valueOf(odd && number % 2 == 0 ? number - 1 : number);
        }

        @Override
        public int notch(String text) {
            double value = Math.max(least, Double.parseDouble(text));
            return (int) Math.round(Math.log(value / least) / Math.log(most / least) * NOTCHES);
        }
    }

    private static String rounded(double value, double least, double most) {
        double held = Math.max(least, Math.min(most, value));
        String text = new BigDecimal(held)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
        double read = Double.parseDouble(text);
        return read < least || read > most ? String.valueOf(held) : text;
    }
}
