package dev.kith.storage.tx;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordVisitor;

import java.util.Arrays;

/**
 * The writes of a transaction over the view that it began on. A record is copied here when it is
 * first edited and then edited in place; one that ends up without bytes is deleted by the commit.
 *
 * <p>A hash table with open addressing over entries in the order of their first edit: a transaction
 * of a thousand rows edits some ten thousand records.
 */
public final class WriteBuffer implements RecordView {
    private static final int FIRST_CAPACITY = 64;
    private static final int FIRST_RECORD_BYTES = 48;
    private static final int EMPTY = -1;

    private final RecordView base;
    private RecordKind[] kinds = new RecordKind[FIRST_CAPACITY];
    private long[] keys = new long[2 * FIRST_CAPACITY];
    private int[] chunks = new int[FIRST_CAPACITY];
    private RecordBuffer[] values = new RecordBuffer[FIRST_CAPACITY];
    private int[] table = newTable(2 * FIRST_CAPACITY);
    private int size;

    public WriteBuffer(RecordView base) {
        this.base = base;
    }

    /** The view below, which does not know the writes. */
    public RecordView base() {
        return base;
    }

    /** The number of records that were edited. */
    public int size() {
        return size;
    }

    public RecordKind kind(int index) {
        return kinds[index];
    }

    public long keyA(int index) {
        return keys[2 * index];
    }

    public long keyB(int index) {
        return keys[2 * index + 1];
    }

    public int keyC(int index) {
        return chunks[index];
    }

    /** The value of an edited record; without bytes if it is deleted. */
    public RecordBuffer value(int index) {
        return values[index];
    }

    /** Whether this transaction has edited a record. */
    public boolean isEdited(RecordKind kind, long a, long b, int c) {
        return size > 0 && table[slotOf(kind, a, b, c)] != EMPTY;
    }

    @Override
    public RecordBuffer find(RecordKind kind, long a, long b, int c, RecordBuffer scratch) {
        if (size > 0) {
            int index = table[slotOf(kind, a, b, c)];
            if (index != EMPTY) {
                return values[index];
            }
        }
        return base.find(kind, a, b, c, scratch);
    }

    /** The record to be edited in place, as it is so far; without bytes if there is none. */
    public RecordBuffer edit(RecordKind kind, long a, long b, int c) {
        int slot = slotOf(kind, a, b, c);
        int index = table[slot];
        if (index != EMPTY) {
            return values[index];
        }
        var value = new RecordBuffer(FIRST_RECORD_BYTES);
        RecordBuffer found = base.find(kind, a, b, c, value);
        if (found != value) {
            value.set(found);
        }
        add(slot, kind, a, b, c, value);
        return value;
    }

    /** The record to be written from scratch: without bytes, whatever it was. */
    public RecordBuffer create(RecordKind kind, long a, long b, int c) {
        int slot = slotOf(kind, a, b, c);
        int index = table[slot];
        if (index != EMPTY) {
            return values[index].clear();
        }
        var value = new RecordBuffer(FIRST_RECORD_BYTES);
        add(slot, kind, a, b, c, value);
        return value;
    }

    public void delete(RecordKind kind, long a, long b, int c) {
        create(kind, a, b, c);
    }

    /** Appends all writes to a batch. */
    public void appendTo(RecordBatch batch) {
        for (int i = 0; i < size; i++) {
            if (values[i].length() == 0) {
                batch.delete(kinds[i], keyA(i), keyB(i), keyC(i));
            } else {
                batch.put(kinds[i], keyA(i), keyB(i), keyC(i), values[i]);
            }
        }
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void scan(RecordKind kind, RecordVisitor visitor) {
        boolean[] goOn = {true};
        base.scan(kind, (a, b, c, value) -> {
            goOn[0] = isEdited(kind, a, b, c) || visitor.visit(a, b, c, value);
            return goOn[0];
        });
        for (int i = 0; goOn[0] && i < size; i++) {
            if (kinds[i] == kind && values[i].length() > 0) {
                goOn[0] = visitor.visit(keyA(i), keyB(i), keyC(i), values[i]);
            }
        }
    }

    private void add(int slot, RecordKind kind, long a, long b, int c, RecordBuffer value) {
        if (size == values.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            keys = Arrays.copyOf(keys, 4 * size);
            chunks = Arrays.copyOf(chunks, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        kinds[size] = kind;
        keys[2 * size] = a;
        keys[2 * size + 1] = b;
        chunks[size] = c;
        values[size] = value;
        table[slot] = size;
        size++;
        if (2 * size > table.length) {
            rehash();
        }
    }

    private void rehash() {
        table = newTable(2 * table.length);
        for (int i = 0; i < size; i++) {
            table[slotOf(kinds[i], keyA(i), keyB(i), keyC(i))] = i;
        }
    }

    private static int[] newTable(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EMPTY);
        return table;
    }

    /** The place in the table of a key, or the empty place where it would be. */
    private int slotOf(RecordKind kind, long a, long b, int c) {
        int mask = table.length - 1;
        int slot = hash(kind, a, b, c) & mask;
        while (table[slot] != EMPTY && !isKey(table[slot], kind, a, b, c)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int index, RecordKind kind, long a, long b, int c) {
        return keys[2 * index] == a
                && keys[2 * index + 1] == b
                && chunks[index] == c
                && kinds[index] == kind;
    }

    private static int hash(RecordKind kind, long a, long b, int c) {
        long mixed = (a * 0x9E3779B97F4A7C15L + b) * 0xC2B2AE3D27D4EB4FL + c;
        mixed = (mixed ^ (mixed >>> 32)) * 0x165667B19E3779F9L + kind.number();
        return (int) (mixed ^ (mixed >>> 29));
    }
}
