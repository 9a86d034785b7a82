package dev.kith.query;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.engine.CountingWriter;
import dev.kith.query.bound.BoundStatement;
import dev.kith.store.GraphReader;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.TokenKind;

import java.util.Arrays;
import java.util.List;

/** A change of the indexes. */
interface SchemaCommand {
    void run(CountingWriter writer);

    /** What it does, for people. */
    String description();

    static SchemaCommand create(BoundStatement.CreateIndex command) {
        return new CreateIndex(command);
    }

    static SchemaCommand drop(BoundStatement.DropIndex command) {
        return new DropIndex(command);
    }

    /** Makes an index, unless one of that name, or over the same keys, may be there and is. */
    record CreateIndex(BoundStatement.CreateIndex command) implements SchemaCommand {
        @Override
        public void run(CountingWriter writer) {
            int label = writer.token(TokenKind.LABEL, command.label());
            List<String> names = command.keys();
            int[] keys = new int[names.size()];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = writer.token(TokenKind.PROPERTY_KEY, names.get(k));
            }
            if (command.ifNotExists() && exists(writer.uncounted(), label, keys)) {
                return;
            }
            writer.createIndex(command.name(), label, keys, command.unique());
        }

        private boolean exists(GraphReader reader, int label, int[] keys) {
            for (IndexDescriptor index : reader.indexes()) {
                if (index.name().equals(command.name())
                        || (index.label() == label && Arrays.equals(index.keys(), keys))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String description() {
            return "CreateIndex(%s ON :%s(%s)%s)"
                    .formatted(
                            command.name(),
                            command.label(),
                            String.join(", ", command.keys()),
                            command.unique() ? " UNIQUE" : "");
        }
    }

    /** Drops an index. */
    record DropIndex(BoundStatement.DropIndex command) implements SchemaCommand {
        @Override
        public void run(CountingWriter writer) {
            try {
                writer.dropIndex(command.name());
            } catch (KithException error) {
                if (error.code() != ErrorCode.INDEX_NOT_FOUND || !command.ifExists()) {
                    throw error;
                }
            }
        }

        @Override
        public String description() {
            return "DropIndex(%s)".formatted(command.name());
        }
    }
}
