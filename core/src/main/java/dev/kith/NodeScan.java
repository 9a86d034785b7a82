package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Nodes in order of id, fetched a batch at a time, or all at once when the graph is to change. */
final class NodeScan implements Iterator<Node>, Unfinished {
    private static final int BATCH = 1024;

    private final TransactionContext context;
    private final IdCursor cursor;
    private long[] ids = new long[BATCH];
    private int taken;
    private int fetched;
    private boolean atEnd;

    private NodeScan(TransactionContext context, IdCursor cursor) {
        this.context = context;
        this.cursor = cursor;
    }

    static Stream<Node> start(TransactionContext context, Function<GraphReader, IdCursor> open) {
        var scan = new NodeScan(context, context.read(open));
        context.register(scan);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(scan, traits), false);
    }

    @Override
    public boolean hasNext() {
        if (taken == fetched && !atEnd) {
            context.read(reader -> {
                taken = 0;
                fetched = 0;
                return fetch();
            });
        }
        return taken < fetched;
    }

    @Override
    public Node next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return new AttachedNode(context, ids[taken++]);
    }

    /** Appends a batch; false at the end. */
    private boolean fetch() {
        if (ids.length - fetched < BATCH) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        int count = cursor.next(ids, fetched, BATCH);
        fetched += count;
        if (count == 0) {
            atEnd = true;
            context.unregister(this);
        }
        return count > 0;
    }

    @Override
    public void readAhead() {
        while (!atEnd) {
            fetch();
        }
    }

    @Override
    public void abandon() {
        atEnd = true;
    }
}
