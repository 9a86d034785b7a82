package dev.kith.bench.floor;

import java.util.ArrayList;
import java.util.List;

/** Questions about properties: by id, by index, over all. */
public final class Lookups {
    private final People people;
    private final Adjacency knows;

    public record Person(String name, int age, String city) {}

    public record Friend(int id, String name, int age, int since) {}

    /** How many people live in a city and how old they are on average. */
    public record City(String name, int people, double age) {}

    /** How many were found, and something of their ids. */
    public record Found(int people, long ofIds) {}

    public Lookups(ArrayGraph graph) {
        people = graph.people();
        knows = graph.knows();
    }

    public Person person(int id) {
        return new Person(
                people.names()[id], people.ages()[id], people.cityNames().get(people.cities()[id]));
    }

    public String name(int id) {
        return people.names()[id];
    }

    public List<Friend> friends(int person) {
        int[] since = knows.properties()[0];
        List<Friend> friends = new ArrayList<>();
        for (int i = knows.starts()[person]; i < knows.starts()[person + 1]; i++) {
            int id = knows.targets()[i];
            friends.add(new Friend(id, people.names()[id], people.ages()[id], since[i]));
        }
        return friends;
    }

    public List<City> cities() {
        var counts = new int[people.cityNames().size()];
        var sums = new long[counts.length];
        for (int id = 0; id < people.cities().length; id++) {
            int city = people.cities()[id];
            counts[city]++;
            sums[city] += people.ages()[id];
        }
        List<City> cities = new ArrayList<>();
        for (int city = 0; city < counts.length; city++) {
            double age = (double) sums[city] / counts[city];
            cities.add(new City(people.cityNames().get(city), counts[city], age));
        }
        return cities;
    }

    /** Those whose name begins so; {@code ofIds} is the highest id, or -1. */
    public Found byPrefix(String prefix) {
        int from = firstAtLeast(prefix);
        int end = firstAtLeast(prefix + Character.MAX_VALUE);
        int highest = -1;
        for (int i = from; i < end; i++) {
            highest = Math.max(highest, people.idsByName()[i]);
        }
        return new Found(end - from, highest);
    }

    private int firstAtLeast(String name) {
        int low = 0;
        int high = people.sortedNames().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.sortedNames()[middle].compareTo(name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Those of an age or one year older; {@code ofIds} is the sum of their ids. */
    public Found byAge(int age) {
        int from = people.ageStarts()[age];
        int end = people.ageStarts()[age + 2];
        long sum = 0;
        for (int i = from; i < end; i++) {
            sum += people.idsByAge()[i];
        }
        return new Found(end - from, sum);
    }
}
