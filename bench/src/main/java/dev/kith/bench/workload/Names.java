package dev.kith.bench.workload;

/** Pronounceable names of three syllables, numbered. */
final class Names {
    /** How many there are. */
    static final int COUNT = 42_875;

    private static final int BASE = 35;
    private static final String CONSONANTS = "bdklmnr";
    private static final String VOWELS = "aeiou";

    private Names() {}

    static String of(int number) {
        String name = syllable(number) + syllable(number / BASE) + syllable(number / BASE / BASE);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String syllable(int number) {
        int digit = number % BASE;
        return "" + CONSONANTS.charAt(digit / VOWELS.length())
                + VOWELS.charAt(digit % VOWELS.length());
    }
}
