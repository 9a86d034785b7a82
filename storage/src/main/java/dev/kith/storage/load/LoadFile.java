package dev.kith.storage.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One CSV file: its header, then its rows, each with as many fields as the header. */
final class LoadFile implements AutoCloseable {
    /** What some programs put in front of UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A last row that is put behind each file: a parser that never sees it is still inside quotes. No
     * file holds it, since it changes with each process.
     */
    private static final String END = "\uFFFF" + Long.toHexString(System.nanoTime());

    private static final byte[] END_LINE = ("\n" + END).getBytes(StandardCharsets.UTF_8);

    private final Path path;
    private final CsvReader<CsvRow> csv;
    private final Iterator<CsvRow> rows;
    private final List<String> header;
    private CsvRow row = new CsvRow();

    LoadFile(Path path, char delimiter, LoadProgress progress) {
        this.path = path;
        if (Files.isDirectory(path)) {
            throw LoadErrors.isFolder(path);
        }
        try {
            // A decoder of our own: it refuses what is not UTF-8, where the usual one guesses.
            var content = new SequenceInputStream(
                    progress.counted(path), new ByteArrayInputStream(END_LINE));
            var reader = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
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

    /** Reads on to the next row, if there is one. */
    boolean advance() {
        try {
            if (!rows.hasNext()) {
                throw LoadErrors.openQuote(path, row.line());
            }
            row = rows.next();
        } catch (CsvParseException malformed) {
            throw LoadErrors.notCsv(path, row.line() + 1, String.valueOf(malformed.getMessage()));
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw LoadErrors.notUtf8(path, row.line());
            }
            throw LoadErrors.unreadable(path, failed);
        }
        return !isEnd();
    }

    private boolean isEnd() {
        return row.fieldCount() == 1
                && row.end(0) == END.length()
                && row.text(0).equals(END);
    }

    /** The row, whose number of fields has been checked; overwritten by the next. */
    CsvRow row() {
        if (row.fieldCount() != header.size()) {
            throw LoadErrors.wrongFieldCount(path, row.line(), row.fieldCount(), header.size());
        }
        return row;
    }

    private List<String> readHeader() {
        if (!advance()) {
            throw LoadErrors.emptyFile(path);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.fieldCount(); i++) {
            names.add(row.text(i));
        }
        if (names.get(0).startsWith(BYTE_ORDER_MARK)) {
            names.set(0, names.get(0).substring(BYTE_ORDER_MARK.length()));
        }
        return List.copyOf(names);
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
