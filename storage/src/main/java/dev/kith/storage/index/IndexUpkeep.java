package dev.kith.storage.index;

import dev.kith.QueryException;
import dev.kith.storage.codec.IndexKey;
import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.StoreErrors;
import dev.kith.store.Tokens;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the indexes right while a transaction changes nodes. That a unique index holds a value
 * twice is only noted, since a statement may do so on its way; {@link #check} looks again.
 */
public final class IndexUpkeep {
    /** One index and where its entries are changed. */
    private record Kept(IndexDescriptor index, IndexTree tree) {}

    private record Suspect(Kept kept, byte[] values) {}

    private final WriteBuffer records;
    private final Tokens tokens;
    private final List<Kept> indexes = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final RecordBuffer before = new RecordBuffer();
    private final RecordBuffer after = new RecordBuffer();

    public IndexUpkeep(WriteBuffer records, Tokens tokens, List<IndexDescriptor> kept) {
        this.records = records;
        this.tokens = tokens;
        kept.forEach(this::add);
    }

    /** Also keeps an index that this transaction made. */
    public void add(IndexDescriptor index) {
        indexes.add(new Kept(index, new IndexTree(records, index.id())));
    }

    /** Keeps an index no more. */
    public void remove(IndexDescriptor index) {
        indexes.removeIf(kept -> kept.index().equals(index));
        suspects.removeIf(suspect -> suspect.kept().index().equals(index));
    }

    /** Whether a change of a property may concern an index. */
    public boolean concernsKey(int key) {
        for (int i = 0; i < indexes.size(); i++) {
            for (int indexed : indexes.get(i).index().keys()) {
                if (indexed == key) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether there is any index. */
    public boolean concernsAny() {
        return !indexes.isEmpty();
    }

    /** Brings all indexes from one state of a node to the next. */
    public void changed(long nodeId, RecordBuffer nodeBefore, RecordBuffer nodeAfter) {
        for (int i = 0; i < indexes.size(); i++) {
            changed(indexes.get(i), nodeId, nodeBefore, nodeAfter);
        }
    }

    /**
     * Looks for values that a unique index holds twice.
     *
     * @throws QueryException {@code CONSTRAINT_VIOLATION}
     */
    public void check() {
        for (Suspect suspect : suspects) {
            long[] nodes = suspect.kept().tree().firstTwo(suspect.values());
            if (nodes.length == 2) {
                throw notUnique(records, tokens, suspect.kept().index(), nodes[0], nodes[1]);
            }
        }
        suspects.clear();
    }

    /** The error for two nodes with the same values. */
    public static QueryException notUnique(
            RecordView records, Tokens tokens, IndexDescriptor index, long nodeId, long otherId) {
        RecordBuffer node = records.find(RecordKind.NODE, nodeId, 0, 0, new RecordBuffer());
        List<Value> values = new ArrayList<>();
        for (int key : index.keys()) {
            values.add(NodeRecord.property(node, key));
        }
        return StoreErrors.notUnique(index, tokens, values, nodeId, otherId);
    }

    private void changed(Kept kept, long nodeId, RecordBuffer nodeBefore, RecordBuffer nodeAfter) {
        IndexEntry.write(kept.index(), nodeId, nodeBefore, before);
        IndexEntry.write(kept.index(), nodeId, nodeAfter, after);
        boolean same = IndexKey.compare(
                        before.bytes(), 0, before.length(), after.bytes(), 0, after.length())
                == 0;
        if (same) {
            return;
        }
        if (before.length() > 0) {
            kept.tree().remove(before);
        }
        if (after.length() > 0 && kept.tree().insert(after) && kept.index().unique()) {
            byte[] values = new byte[after.length() - Long.BYTES];
            after.getBytes(0, values, 0, values.length);
            suspects.add(new Suspect(kept, values));
        }
    }
}
