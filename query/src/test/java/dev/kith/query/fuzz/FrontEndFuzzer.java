package dev.kith.query.fuzz;

/** What the fuzzer calls. It names no class of the fuzzer, so tests compile without one. */
public final class FrontEndFuzzer {
    private static final CleanErrors PROPERTY = new CleanErrors();

    private FrontEndFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) {
        PROPERTY.check(FuzzedText.of(input));
    }
}
