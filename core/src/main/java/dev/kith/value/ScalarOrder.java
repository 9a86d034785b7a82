package dev.kith.value;

/** The order of numbers and of strings, exact where Java's own comparison is not. */
final class ScalarOrder {
    private static final double TWO_TO_63 = 0x1p63;

    private ScalarOrder() {}

    /** Compares two numbers of which none is NaN. */
    static int compareNumbers(NumberValue left, NumberValue right) {
        return switch (left) {
            case IntegerValue a ->
                switch (right) {
                    case IntegerValue b -> Long.compare(a.value(), b.value());
                    case FloatValue b -> compareMixed(a.value(), b.value());
                };
            case FloatValue a ->
                switch (right) {
                    case IntegerValue b -> -compareMixed(b.value(), a.value());
                    case FloatValue b -> compareFloats(a.value(), b.value());
                };
        };
    }

    static boolean isNaN(NumberValue number) {
        return number instanceof FloatValue floating && Double.isNaN(floating.value());
    }

    /** Not {@link Double#compare}: the two zeros are the same number. */
    private static int compareFloats(double left, double right) {
        if (left < right) {
            return -1;
        }
        return left > right ? 1 : 0;
    }

    /** Exact: an integer above 2^53 is never rounded to a float. */
    private static int compareMixed(long integer, double floating) {
        if (floating >= TWO_TO_63) {
            return -1;
        }
        if (floating < -TWO_TO_63) {
            return 1;
        }
        long whole = (long) floating;
        return integer != whole
                ? Long.compare(integer, whole)
                : compareFloats((double) whole, floating);
    }

    /**
     * By code points, as UTF-8 bytes sort. {@link String#compareTo} orders UTF-16 units, which puts
     * U+10000 before U+FFFF.
     */
    static int compareStrings(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                if (Character.isSurrogate(a) != Character.isSurrogate(b)) {
                    return Character.isSurrogate(a) ? 1 : -1;
                }
                return a - b;
            }
        }
        return left.length() - right.length();
    }
}
