package dev.kith.storage.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** One CSV file: its header, then its rows, each with as many fields as the header. */
final class LoadFile implements AutoCloseable {
    private final Path path;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private long line = 1;

    LoadFile(Path path, char delimiter, LoadProgress progress) {
        this.path = path;
        try {
            csv = CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(progress.counted(path));
        } catch (NoSuchFileException missing) {
            throw LoadErrors.noSuchFile(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + path, failed);
        }
        rows = csv.iterator();
        CsvRecord first = hasNext() ? next() : null;
        if (first == null) {
            throw LoadErrors.emptyFile(path);
        }
        header = first.getFields();
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
        }
    }

    /** The next row, whose number of fields has been checked. */
    CsvRecord nextRow() {
        CsvRecord row = next();
        if (row.getFieldCount() != header.size()) {
            throw LoadErrors.wrongFieldCount(
                    path, row.getStartingLineNumber(), row.getFieldCount(), header.size());
        }
        return row;
    }

    private CsvRecord next() {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        return row;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("closing " + path, failed);
        }
    }
}
