package dev.kith.query.function;

/** How large a computed value may become, and the checks. */
public final class ValueLimits {
    public static final int MAX_LIST_ELEMENTS = 10_000_000;

    /** 64 MiB as a string is held in memory at its widest. */
    public static final int MAX_STRING_CHARACTERS = 32 << 20;

    private ValueLimits() {}

    public static void checkListLength(long elements) {
        if (elements > MAX_LIST_ELEMENTS) {
            throw FunctionErrors.listTooLong(elements);
        }
    }

    public static void checkStringLength(long characters) {
        if (characters > MAX_STRING_CHARACTERS) {
            throw FunctionErrors.stringTooLong(characters);
        }
    }
}
