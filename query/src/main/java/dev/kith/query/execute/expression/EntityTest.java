package dev.kith.query.execute.expression;

import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

/**
 * A condition on the labels of a node or the type of a relationship, by id. Names without a token
 * are looked up again while the statement writes.
 */
public sealed interface EntityTest {
    /** Whether a node fulfils it. */
    boolean testNode(GraphReader reader, long nodeId);

    /** Whether a relationship of this type fulfils it. */
    boolean testType(GraphReader reader, int type);

    /** Has the label, or is of the type. */
    final class Has implements EntityTest {
        private final String name;
        private int label = Tokens.NONE;
        private int type = Tokens.NONE;

        public Has(String name) {
            this.name = name;
        }

        @Override
        public boolean testNode(GraphReader reader, long nodeId) {
            if (label == Tokens.NONE) {
                label = reader.tokens().find(TokenKind.LABEL, name);
            }
            return label != Tokens.NONE && reader.hasLabel(nodeId, label);
        }

        @Override
        public boolean testType(GraphReader reader, int tested) {
            if (type == Tokens.NONE) {
                type = reader.tokens().find(TokenKind.RELATIONSHIP_TYPE, name);
            }
            return type == tested;
        }
    }

    /** Has any label; every relationship has a type. */
    record HasAny() implements EntityTest {
        @Override
        public boolean testNode(GraphReader reader, long nodeId) {
            return reader.labels(nodeId).length > 0;
        }

        @Override
        public boolean testType(GraphReader reader, int type) {
            return true;
        }
    }

    record Not(EntityTest operand) implements EntityTest {
        @Override
        public boolean testNode(GraphReader reader, long nodeId) {
            return !operand.testNode(reader, nodeId);
        }

        @Override
        public boolean testType(GraphReader reader, int type) {
            return !operand.testType(reader, type);
        }
    }

    /** All of the terms, or at least one of them. */
    final class Combined implements EntityTest {
        private final EntityTest[] terms;
        private final boolean all;

        public Combined(EntityTest[] terms, boolean all) {
            this.terms = terms;
            this.all = all;
        }

        @Override
        public boolean testNode(GraphReader reader, long nodeId) {
            for (EntityTest term : terms) {
                if (term.testNode(reader, nodeId) != all) {
                    return !all;
                }
            }
            return all;
        }

        @Override
        public boolean testType(GraphReader reader, int type) {
            for (EntityTest term : terms) {
                if (term.testType(reader, type) != all) {
                    return !all;
                }
            }
            return all;
        }
    }
}
