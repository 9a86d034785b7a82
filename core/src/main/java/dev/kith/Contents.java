package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.PropertyVisitor;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what entities hold, as Java objects. */
final class Contents {
    /** For properties, which hold no entities. */
    private static final JavaView NO_ENTITIES = new JavaView() {
        @Override
        public Object node(NodeValue node) {
            throw new AssertionError("a property holds " + node);
        }

        @Override
        public Object relationship(RelationshipValue relationship) {
            throw new AssertionError("a property holds " + relationship);
        }

        @Override
        public Object path(PathValue path) {
            throw new AssertionError("a property holds " + path);
        }
    };

    private Contents() {}

    static List<String> labels(GraphReader reader, long nodeId) {
        Tokens tokens = reader.tokens();
        var names = new ArrayList<String>();
        for (int label : reader.labels(nodeId)) {
            names.add(tokens.name(TokenKind.LABEL, label));
        }
        return List.copyOf(names);
    }

    static Map<String, Object> nodeProperties(GraphReader reader, long nodeId) {
        return properties(reader.tokens(), visitor -> reader.nodeProperties(nodeId, visitor));
    }

    static Map<String, Object> relationshipProperties(GraphReader reader, long relationshipId) {
        return properties(
                reader.tokens(), visitor -> reader.relationshipProperties(relationshipId, visitor));
    }

    private static Map<String, Object> properties(
            Tokens tokens, Consumer<PropertyVisitor> visitAll) {
        var properties = new LinkedHashMap<String, Object>();
        visitAll.accept((key, value) -> {
            Object object = toJava(value);
            if (object != null) {
                properties.put(tokens.name(TokenKind.PROPERTY_KEY, key), object);
            }
        });
        return Collections.unmodifiableMap(properties);
    }

    static @Nullable Object nodeProperty(GraphReader reader, long nodeId, String key) {
        int token = reader.tokens().find(TokenKind.PROPERTY_KEY, key);
        return token == Tokens.NONE ? null : toJava(reader.nodeProperty(token).read(nodeId));
    }

    static @Nullable Object relationshipProperty(GraphReader reader, long id, String key) {
        int token = reader.tokens().find(TokenKind.PROPERTY_KEY, key);
        return token == Tokens.NONE
                ? null
                : toJava(reader.relationshipProperty(token).read(id));
    }

    private static @Nullable Object toJava(Value value) {
        return Values.toJava(value, NO_ENTITIES);
    }

    static RelationshipEnds ends(GraphReader reader, long relationshipId) {
        var ends = new RelationshipEnds();
        if (!reader.relationship(relationshipId, ends)) {
            throw StoreErrors.relationshipNotFound(relationshipId);
        }
        return ends;
    }

    static String typeName(GraphReader reader, RelationshipEnds ends) {
        return reader.tokens().name(TokenKind.RELATIONSHIP_TYPE, ends.type());
    }

    static void requireNode(GraphReader reader, long nodeId) {
        if (!reader.nodeExists(nodeId)) {
            throw StoreErrors.nodeNotFound(nodeId);
        }
    }

    static void requireRelationship(GraphReader reader, long relationshipId) {
        if (!reader.relationshipExists(relationshipId)) {
            throw StoreErrors.relationshipNotFound(relationshipId);
        }
    }
}
