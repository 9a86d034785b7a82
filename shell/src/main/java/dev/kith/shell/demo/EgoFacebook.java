package dev.kith.shell.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The social circles of SNAP's ego-Facebook: people without names, one row a friendship. */
final class EgoFacebook {
    private EgoFacebook() {}

    static void rewrite(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (CsvReader<CsvRecord> people = read(folder.resolve("fb_vertices"));
                CsvWriter csv = CsvWriter.builder().build(target.resolve("Person.nodes.csv"))) {
            csv.writeRecord("id:ID(Person){id-type:long}", "name");
            for (CsvRecord person : people) {
                csv.writeRecord(person.getField(0), "person " + person.getField(0));
            }
        }
        try (CsvReader<CsvRecord> friendships = read(folder.resolve("fb_unweighted"));
                CsvWriter csv =
                        CsvWriter.builder().build(target.resolve("KNOWS.relationships.csv"))) {
            csv.writeRecord(":START_ID(Person)", ":END_ID(Person)");
            for (CsvRecord friendship : friendships) {
                csv.writeRecord(friendship.getField(0), friendship.getField(1));
            }
        }
    }

    private static CsvReader<CsvRecord> read(Path file) throws IOException {
        return CsvReader.builder().ofCsvRecord(file);
    }
}
