package io.github.mazescape.draw.kit;

/**
 * A colour in OKLab, in which equal distances look about equal; see B. Ottosson, "A perceptual color space for image
 * processing" (2020). All arithmetic is strict: a colour has the same bits on every machine.
 *
 * @param l the perceived lightness, [0, 1]
 * @param a from green to red, about [-0.4, 0.4]
 * @param b from blue to yellow, about [-0.4, 0.4]
 */
public record OkLab(double l, double a, double b) {
    /** The colour of an sRGB word 0xRRGGBB; higher bits are ignored. */
    public static OkLab of(int rgb) {
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double long_ = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double medium = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double short_ = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * long_ + 0.7936177850 * medium - 0.0040720468 * short_,
                1.9779984951 * long_ - 2.4285922050 * medium + 0.4505937099 * short_,
                0.0259040371 * long_ + 0.7827717662 * medium - 0.8086757660 * short_);
    }

    /** The colour on the way to another one, at {@code t} in [0, 1]. */
    public OkLab towards(OkLab other, double t) {
        return new OkLab(l + (other.l - l) * t, a + (other.a - a) * t, b + (other.b - b) * t);
    }

    /** The nearest opaque sRGB word 0xFFRRGGBB, each part clamped. */
    public int argb() {
        double long_ = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double medium = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double short_ = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return 0xff000000
                | coded(4.0767416621 * long_ - 3.3077115913 * medium + 0.2309699292 * short_) << 16
                | coded(-1.2684380046 * long_ + 2.6097574011 * medium - 0.3413193965 * short_) << 8
                | coded(-0.0041960863 * long_ - 0.7034186147 * medium + 1.7076147010 * short_);
    }

    /** The light of an sRGB byte, [0, 1]. */
    public static double linear(int coded) {
        double c = coded / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int coded(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * ValueRange.UNIT.clamp(c));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
