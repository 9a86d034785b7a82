package dev.kith.bench.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The columns of a CSV file that holds nothing but integers. */
record IntegerRows(int[][] columns, int size) {
    static IntegerRows read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int width = reader.readLine().split(",").length;
            var rows = new IntegerRows(new int[width][1 << 16], 0);
            String line;
            while ((line = reader.readLine()) != null) {
                rows = rows.plus(line);
            }
            return rows;
        }
    }

    private IntegerRows plus(String line) {
        if (size == columns[0].length) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], size * 2);
            }
        }
        int start = 0;
        for (int[] column : columns) {
            int comma = line.indexOf(',', start);
            int end = comma < 0 ? line.length() : comma;
            column[size] = Integer.parseInt(line, start, end, 10);
            start = end + 1;
        }
        return new IntegerRows(columns, size + 1);
    }
}
