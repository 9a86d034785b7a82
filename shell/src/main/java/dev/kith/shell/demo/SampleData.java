package dev.kith.shell.demo;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Makes a social graph with movies and money: people in circles of friends, ratings that follow
 * tastes, transfers between accounts with a few planted rings. The same seed gives the same files.
 */
final class SampleData {
    private static final int CIRCLE_SIZE = 40;
    private static final int FRIENDSHIPS_PER_PERSON = 10;
    private static final int RATINGS_PER_PERSON = 15;
    private static final int TRANSFERS_PER_PERSON = 8;
    private static final int PEOPLE_PER_MOVIE = 10;
    private static final int PEOPLE_PER_RING = 250;
    private static final int SHORTEST_RING = 3;
    private static final int LARGEST_AMOUNT = 5_000;
    private static final int RING_AMOUNT = 9_000;
    private static final int SECONDS_IN_A_YEAR = 31_536_000;
    private static final int SECONDS_IN_A_DAY = 86_400;

    private final Path folder;
    private final int people;
    private final Random random;

    SampleData(Path folder, int people, long seed) {
        this.folder = folder;
        this.people = people;
        this.random = new Random(seed);
    }

    /** Writes the files with typed headers that a bulk load reads. */
    void write() throws IOException {
        Files.createDirectories(folder);
        writePeople();
        writeFriendships();
        writeMovies();
        writeRatings();
        writeAccounts();
        writeTransfers();
    }

    private void writePeople() throws IOException {
        try (CsvWriter csv = open("Person.nodes.csv")) {
            csv.writeRecord("id:ID(Person){id-type:long}", "name", "age:int", "city");
            for (int i = 0; i < people; i++) {
                csv.writeRecord(
                        Integer.toString(i),
                        SampleNames.person(i),
                        Integer.toString(18 + random.nextInt(63)),
                        SampleNames.city(random));
            }
        }
    }

    /** Seven of ten friends are from one's own circle. */
    private void writeFriendships() throws IOException {
        Set<Long> seen = new HashSet<>();
        try (CsvWriter csv = open("KNOWS.relationships.csv")) {
            csv.writeRecord(":START_ID(Person)", ":END_ID(Person)", "since:int");
            int wanted = people * FRIENDSHIPS_PER_PERSON / 2;
            for (int tries = 0; seen.size() < wanted && tries < 20 * wanted; tries++) {
                int one = random.nextInt(people);
                int other = random.nextInt(10) < 7 ? inCircleOf(one) : random.nextInt(people);
                if (one != other && seen.add(pair(Math.min(one, other), Math.max(one, other)))) {
                    int since = 2005 + random.nextInt(20);
                    write(csv, one, other, since);
                }
            }
        }
    }

    private void writeMovies() throws IOException {
        try (CsvWriter csv = open("Movie.nodes.csv")) {
            csv.writeRecord("id:ID(Movie){id-type:long}", "title", "year:int");
            for (int i = 0; i < movies(); i++) {
                int year = 1950 + random.nextInt(75);
                csv.writeRecord(Integer.toString(i), SampleNames.movie(i), Integer.toString(year));
            }
        }
    }

    /** People of a circle share a taste: a stretch of the movies that most of their ratings hit. */
    private void writeRatings() throws IOException {
        Set<Long> seen = new HashSet<>();
        try (CsvWriter csv = open("RATED.relationships.csv")) {
            csv.writeRecord(":START_ID(Person)", ":END_ID(Movie)", "score:int");
            for (int person = 0; person < people; person++) {
                for (int i = 0; i < RATINGS_PER_PERSON; i++) {
                    int movie = ratedBy(person);
                    if (seen.add(pair(person, movie))) {
                        write(csv, person, movie, 1 + (random.nextInt(5) + random.nextInt(6)) / 2);
                    }
                }
            }
        }
    }

    private int ratedBy(int person) {
        if (random.nextInt(4) == 0) {
            return random.nextInt(movies());
        }
        int taste = person / CIRCLE_SIZE * 7 % movies();
        return (taste + (int) Math.abs(random.nextGaussian() * movies() / 20)) % movies();
    }

    private void writeAccounts() throws IOException {
        try (CsvWriter csv = open("Account.nodes.csv")) {
            csv.writeRecord("id:ID(Account){id-type:long}", "iban", "owner");
            for (int i = 0; i < people; i++) {
                csv.writeRecord(
                        Integer.toString(i),
                        "KT%02d %04d %04d".formatted(i % 97, i / 10_000, i % 10_000),
                        SampleNames.person(i));
            }
        }
    }

    private void writeTransfers() throws IOException {
        try (CsvWriter csv = open("TRANSFER.relationships.csv")) {
            csv.writeRecord(":START_ID(Account)", ":END_ID(Account)", "amount:int", "time:int");
            for (int ring = 0; ring < Math.max(3, people / PEOPLE_PER_RING); ring++) {
                writeRing(csv, Math.min(people, SHORTEST_RING + ring % 3));
            }
            for (int i = 0; i < people * TRANSFERS_PER_PERSON; i++) {
                int from = random.nextInt(people);
                int to = random.nextInt(3) == 0 ? inCircleOf(from) : random.nextInt(people);
                if (from != to) {
                    double share = random.nextDouble();
                    int amount = 1 + (int) (LARGEST_AMOUNT * share * share);
                    write(csv, from, to, amount, random.nextInt(SECONDS_IN_A_YEAR));
                }
            }
        }
    }

    /** Money that goes round some accounts, a little less of it each time. */
    private void writeRing(CsvWriter csv, int length) {
        int[] ring = random.ints(0, people).distinct().limit(length).toArray();
        int time = random.nextInt(SECONDS_IN_A_YEAR);
        for (int i = 0; i < length; i++) {
            time += 1 + random.nextInt(SECONDS_IN_A_DAY);
            write(csv, ring[i], ring[(i + 1) % length], RING_AMOUNT - 100 * i, time);
        }
    }

    private int movies() {
        return Math.max(20, people / PEOPLE_PER_MOVIE);
    }

    private int inCircleOf(int person) {
        int first = person / CIRCLE_SIZE * CIRCLE_SIZE;
        return first + random.nextInt(Math.min(CIRCLE_SIZE, people - first));
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }

    private static void write(CsvWriter csv, int... fields) {
        String[] record = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            record[i] = Integer.toString(fields[i]);
        }
        csv.writeRecord(record);
    }

    private CsvWriter open(String file) throws IOException {
        return CsvWriter.builder().build(folder.resolve(file));
    }
}
