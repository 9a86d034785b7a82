package dev.kith.storage.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One CSV file: its header, then its rows, each with as many fields as the header. */
final class LoadFile implements AutoCloseable {
    /** What some programs put in front of UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final CsvReader<CsvRow> csv;
    private final Iterator<CsvRow> rows;
    private final List<String> header;
    private long line = 1;

    LoadFile(Path path, char delimiter, LoadProgress progress) {
        this.path = path;
        try {
            // A decoder of our own: it refuses what is not UTF-8, where the usual one guesses.
            var reader = new InputStreamReader(
                    progress.counted(path), StandardCharsets.UTF_8.newDecoder());
            csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(new CsvRow(), reader);
        } catch (NoSuchFileException missing) {
            throw LoadErrors.noSuchFile(path);
        } catch (IOException failed) {
            throw LoadErrors.unreadable(path, failed);
        }
        rows = csv.iterator();
        try {
            header = readHeader();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    List<String> header() {
        return header;
    }

    boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException malformed) {
            throw LoadErrors.notCsv(path, line + 1, String.valueOf(malformed.getMessage()));
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw LoadErrors.notUtf8(path, line);
            }
            throw LoadErrors.unreadable(path, failed);
        }
    }

    /** The next row, whose number of fields has been checked; valid until the one after it. */
    CsvRow nextRow() {
        CsvRow row = next();
        if (row.fieldCount() != header.size()) {
            throw LoadErrors.wrongFieldCount(path, row.line(), row.fieldCount(), header.size());
        }
        return row;
    }

    private List<String> readHeader() {
        if (!hasNext()) {
            throw LoadErrors.emptyFile(path);
        }
        CsvRow row = next();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.fieldCount(); i++) {
            names.add(row.text(i));
        }
        if (names.get(0).startsWith(BYTE_ORDER_MARK)) {
            names.set(0, names.get(0).substring(BYTE_ORDER_MARK.length()));
        }
        return List.copyOf(names);
    }

    private CsvRow next() {
        CsvRow row = rows.next();
        line = row.line();
        return row;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw LoadErrors.unreadable(path, failed);
        }
    }
}
