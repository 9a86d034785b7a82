package dev.kith.query.execute.expression;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.function.EntityReads;
import dev.kith.store.PropertyReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * One property of nodes, or of relationships, by id. A key that nothing has used yet is looked up
 * again while the statement writes: it may be the one to use it first. Only a statement that writes
 * can meet an entity that is no longer there.
 */
final class PropertyLookup {
    private static final PropertyReader NOTHING = new NoProperty();

    private final QueryContext context;
    private final boolean ofNodes;
    private final String key;
    private final boolean writes;
    private PropertyReader reader = NOTHING;

    PropertyLookup(QueryContext context, boolean ofNodes, String key) {
        this.context = context;
        this.ofNodes = ofNodes;
        this.key = key;
        this.writes = context.writes();
        resolve();
    }

    /** The value, null if there is none. */
    Value read(long id) {
        Value value = reader().read(id);
        if (value.isNull() && writes) {
            checkExists(id);
        }
        return value;
    }

    /** As {@link #read}, and also certain in a statement that only reads. */
    Value readChecked(long id) {
        Value value = reader().read(id);
        if (value.isNull()) {
            checkExists(id);
        }
        return value;
    }

    /** The current reader; hot loops ask once per batch. */
    PropertyReader reader() {
        if (reader == NOTHING && writes) {
            resolve();
        }
        return reader;
    }

    private void resolve() {
        int token = context.reader().tokens().find(TokenKind.PROPERTY_KEY, key);
        if (token != Tokens.NONE) {
            reader = ofNodes
                    ? context.reader().nodeProperty(token)
                    : context.reader().relationshipProperty(token);
        }
    }

    private void checkExists(long id) {
        if (ofNodes) {
            EntityReads.checkNode(id, context);
        } else {
            EntityReads.checkRelationship(id, context);
        }
    }

    /** Reads a key that no entity has. */
    private static final class NoProperty implements PropertyReader {
        @Override
        public Value read(long entityId) {
            return NullValue.NULL;
        }

        @Override
        public long readInteger(long entityId, long otherwise) {
            return otherwise;
        }
    }
}
