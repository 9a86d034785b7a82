package dev.kith.bench.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * People by id, and two indexes over them.
 *
 * @param cities numbers into {@code cityNames}
 * @param sortedNames the first names in order
 * @param idsByName the ids in the order of their names
 * @param ageStarts where the ids of an age begin in {@code idsByAge}
 */
record People(
        String[] names,
        int[] ages,
        int[] cities,
        List<String> cityNames,
        String[] sortedNames,
        int[] idsByName,
        int[] ageStarts,
        int[] idsByAge) {
    private static final int MAX_AGE = 150;

    static People read(Path file, int count) throws IOException {
        var names = new String[count];
        var ages = new int[count];
        var cities = new int[count];
        List<String> cityNames = new ArrayList<>();
        Map<String, Integer> numberOfCity = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (int id = 0; id < count; id++) {
                String[] fields = reader.readLine().split(",");
                names[id] = fields[1];
                ages[id] = Integer.parseInt(fields[2]);
                cities[id] = numberOfCity.computeIfAbsent(fields[3], city -> {
                    cityNames.add(city);
                    return cityNames.size() - 1;
                });
            }
        }
        return indexed(names, ages, cities, cityNames);
    }

    private static People indexed(
            String[] names, int[] ages, int[] cities, List<String> cityNames) {
        int[] idsByName = sortedIds(ages.length, Comparator.comparing(id -> names[id]));
        int[] idsByAge = sortedIds(ages.length, Comparator.comparing(id -> ages[id]));
        var sortedNames = new String[names.length];
        var ageStarts = new int[MAX_AGE + 1];
        for (int i = 0; i < names.length; i++) {
            sortedNames[i] = names[idsByName[i]];
            ageStarts[ages[i] + 1]++;
        }
        for (int age = 0; age < MAX_AGE; age++) {
            ageStarts[age + 1] += ageStarts[age];
        }
        return new People(
                names, ages, cities, cityNames, sortedNames, idsByName, ageStarts, idsByAge);
    }

    private static int[] sortedIds(int count, Comparator<Integer> order) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(order)
                .mapToInt(id -> id)
                .toArray();
    }
}
