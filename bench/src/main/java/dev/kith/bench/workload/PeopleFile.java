package dev.kith.bench.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** People: first names of which few are frequent, ages even from 18 to 80, cities by Zipf's law. */
final class PeopleFile {
    private static final int CITIES = 50;
    private static final int YOUNGEST = 18;
    private static final int AGES = 63;
    private static final int NAME_SPREAD = 900;

    private PeopleFile() {}

    static void write(Scale scale, Path file) throws IOException {
        var random = new Random(scale.seed("people"));
        try (var csv = new CsvFile(file, "id:ID(Person){id-type:long},firstName,age:int,city")) {
            for (int id = 0; id < scale.people(); id++) {
                csv.row(id, name(random), YOUNGEST + random.nextInt(AGES), city(random));
            }
        }
    }

    private static String name(Random random) {
        return Names.of((int) Math.abs(random.nextGaussian() * NAME_SPREAD) % Names.COUNT);
    }

    private static String city(Random random) {
        double rank = Math.pow(CITIES + 1, random.nextDouble()) - 1;
        return "City" + Math.min(CITIES - 1, (int) rank);
    }
}
