package dev.kith.shell.demo;

import java.util.Random;

/** Names that are easy to tell apart, the same for the same number. */
final class SampleNames {
    private static final String[] FIRST = {
        "Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo", "Ida", "Jon", "Kim", "Leo",
        "Mia", "Noah", "Ola", "Pia", "Quinn", "Rosa", "Sam", "Tara", "Uma", "Vic", "Wren", "Xia",
        "Yara", "Zoe"
    };
    private static final String[] LAST = {
        "Abel", "Berg", "Cruz", "Diaz", "Egan", "Frey", "Gray", "Hale", "Ito", "Jain", "Kahn",
        "Lund", "Moor", "Nash", "Odum", "Park", "Ruiz", "Sato", "Toth", "Urso", "Vega", "Wood",
        "Yang"
    };
    private static final String[] CITIES = {
        "Lagos", "Lima", "Lyon", "Malmo", "Oslo", "Osaka", "Porto", "Pune", "Quito", "Riga"
    };
    private static final String[] ADJECTIVES = {
        "Quiet", "Last", "Golden", "Broken", "Distant", "Silent", "Hidden", "Crimson", "Lost",
        "Bright", "Hollow"
    };
    private static final String[] NOUNS = {
        "Harbour", "Garden", "River", "Mirror", "Train", "Island", "Letter", "Winter", "Orchard",
        "Signal", "Bridge", "Lantern", "Compass"
    };

    private SampleNames() {}

    static String person(int number) {
        int round = number / (FIRST.length * LAST.length);
        String name =
                FIRST[number % FIRST.length] + " " + LAST[number / FIRST.length % LAST.length];
        return round == 0 ? name : name + " " + (round + 1);
    }

    static String movie(int number) {
        int round = number / (ADJECTIVES.length * NOUNS.length);
        String title = "The %s %s"
                .formatted(
                        ADJECTIVES[number % ADJECTIVES.length],
                        NOUNS[number / ADJECTIVES.length % NOUNS.length]);
        return round == 0 ? title : title + " " + (round + 1);
    }

    static String city(Random random) {
        return CITIES[random.nextInt(CITIES.length)];
    }
}
