package dev.kith.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites MovieLens as files with typed headers: users, movies, genres and what is between. */
final class MovieLensFiles {
    private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.*) \\((\\d{4})\\)\\s*");
    private static final String NO_GENRES = "(no genres listed)";

    private MovieLensFiles() {}

    static Path write(Path data, Path folder) throws IOException {
        var users = new TreeSet<Long>();
        try (PrintWriter rated = open(folder, "rated.csv");
                PrintWriter tagged = open(folder, "tagged.csv")) {
            rated.println(":START_ID(User),:END_ID(Movie),rating:double,timestamp:long");
            for (List<String> row : rows(data.resolve("ratings.csv"))) {
                users.add(Long.valueOf(row.get(0)));
                rated.println(String.join(",", row));
            }
            tagged.println(":START_ID(User),:END_ID(Movie),tag,timestamp:long");
            for (List<String> row : rows(data.resolve("tags.csv"))) {
                users.add(Long.valueOf(row.get(0)));
                tagged.println(
                        String.join(",", row.get(0), row.get(1), quoted(row.get(2)), row.get(3)));
            }
        }
        try (PrintWriter file = open(folder, "users.csv")) {
            file.println("userId:ID(User){id-type:long}");
            users.forEach(file::println);
        }
        writeMovies(data, folder);
        return folder;
    }

    private static void writeMovies(Path data, Path folder) throws IOException {
        var genres = new TreeSet<String>();
        try (PrintWriter movies = open(folder, "movies.csv");
                PrintWriter inGenre = open(folder, "in_genre.csv")) {
            movies.println("movieId:ID(Movie){id-type:long},title,year:int");
            inGenre.println(":START_ID(Movie),:END_ID(Genre)");
            for (List<String> row : rows(data.resolve("movies.csv"))) {
                Matcher titled = TITLE_AND_YEAR.matcher(row.get(1));
                boolean dated = titled.matches();
                String title = dated ? titled.group(1) : row.get(1);
                String year = dated ? titled.group(2) : "";
                movies.println(String.join(",", row.get(0), quoted(title), year));
                for (String genre : row.get(2).split("\\|")) {
                    if (!genre.equals(NO_GENRES)) {
                        genres.add(genre);
                        inGenre.println(row.get(0) + "," + genre);
                    }
                }
            }
        }
        try (PrintWriter file = open(folder, "genres.csv")) {
            file.println("name:ID(Genre)");
            genres.forEach(file::println);
        }
    }

    /** Records of a file without line breaks in fields, the header left out. */
    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            rows.add(fields(line));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                field.append(quoted && field.length() > 0 ? "\"" : "");
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static PrintWriter open(Path folder, String name) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
    }
}
