package dev.kith.shell.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** A MovieLens data set: people known by number, movies, and ratings from 0.5 to 5. */
final class MovieLens {
    private MovieLens() {}

    static void rewrite(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        var people = new TreeSet<Integer>();
        try (CsvReader<NamedCsvRecord> ratings = read(folder.resolve("ratings.csv"));
                CsvWriter csv =
                        CsvWriter.builder().build(target.resolve("RATED.relationships.csv"))) {
            csv.writeRecord(":START_ID(Person)", ":END_ID(Movie)", "score:double");
            for (NamedCsvRecord rating : ratings) {
                people.add(Integer.valueOf(rating.getField("userId")));
                csv.writeRecord(
                        rating.getField("userId"),
                        rating.getField("movieId"),
                        rating.getField("rating"));
            }
        }
        try (CsvReader<NamedCsvRecord> movies = read(folder.resolve("movies.csv"));
                CsvWriter csv = CsvWriter.builder().build(target.resolve("Movie.nodes.csv"))) {
            csv.writeRecord("id:ID(Movie){id-type:long}", "title");
            for (NamedCsvRecord movie : movies) {
                csv.writeRecord(movie.getField("movieId"), movie.getField("title"));
            }
        }
        try (CsvWriter csv = CsvWriter.builder().build(target.resolve("Person.nodes.csv"))) {
            csv.writeRecord("id:ID(Person){id-type:long}", "name");
            for (Integer person : people) {
                csv.writeRecord(person.toString(), "person " + person);
            }
        }
    }

    private static CsvReader<NamedCsvRecord> read(Path file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(file);
    }
}
