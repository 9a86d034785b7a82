package dev.kith;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of a statement, computed as they are taken, once. Ends with its transaction; closing it
 * earlier frees what it holds earlier. What the transaction writes while rows are still to be taken
 * does not change them: the rest is then computed ahead.
 *
 * <p>Taking a row may fail with any runtime error of the statement, with {@code TIMEOUT}, {@code
 * MEMORY_LIMIT} or {@code CANCELLED}, and with {@code TRANSACTION_CLOSED}.
 */
public final class Result implements Iterable<Row>, AutoCloseable {
    private final RowSource source;

    Result(RowSource source) {
        this.source = source;
    }

    /** The names of the columns; none if the statement ends in a write. */
    public List<String> columns() {
        return source.columns().names();
    }

    /** The rows that have not been taken: all iterators of a result go on where one stopped. */
    @Override
    public Iterator<Row> iterator() {
        return source;
    }

    /** The rows that have not been taken; closing the stream closes this. */
    public Stream<Row> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(source, traits), false)
                .onClose(this::close);
    }

    /** Takes all rows. */
    public List<Row> list() {
        return RowReading.list(source);
    }

    /** Takes all rows as {@link Query#list(Class)} does. */
    public <R> List<R> list(Class<R> type) {
        return RowReading.list(source, source.columns(), type);
    }

    /** Takes the only row; errors as {@link Query#single()}. */
    public Row single() {
        return RowReading.single(source);
    }

    /** Takes the only row as {@link Query#single(Class)} does. */
    public <R> R single(Class<R> type) {
        return RowReading.mapped(single(), source.columns(), type);
    }

    /** Skips the rows that have not been taken and tells what came of the statement. */
    public Summary summary() {
        return source.summary();
    }

    /** Ends the statement; rows that were not taken are lost. What it wrote stays written. */
    @Override
    public void close() {
        source.close();
    }

    Columns columnsByName() {
        return source.columns();
    }
}
