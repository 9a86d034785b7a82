package dev.kith.query.fuzz;

/** What the fuzzer calls. It names no class of the fuzzer, so tests compile without one. */
public final class FrontEndFuzzer {
    private static final CleanErrors PROPERTY = new CleanErrors();

    private FrontEndFuzzer() {}

    /** Called first, so that no input is charged for the making of the graph. */
    public static void fuzzerInitialize() {
        PROPERTY.check("RETURN 1");
        FuzzedText.of(new byte[] {2});
    }

    public static void fuzzerTestOneInput(byte[] input) {
        PROPERTY.check(FuzzedText.of(input));
    }
}
