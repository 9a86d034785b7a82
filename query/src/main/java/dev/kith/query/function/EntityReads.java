package dev.kith.query.function;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads of the graph that fail where the node or relationship is no longer there. */
public final class EntityReads {
    private EntityReads() {}

    /**
     * Fails if the node is deleted.
     *
     * @throws dev.kith.QueryException with {@code ENTITY_NOT_FOUND}
     */
    public static void checkNode(long nodeId, FunctionContext context) {
        if (!context.reader().nodeExists(nodeId)) {
            throw FunctionErrors.deletedEntity("node", nodeId);
        }
    }

    /**
     * Fails if the relationship is deleted.
     *
     * @throws dev.kith.QueryException with {@code ENTITY_NOT_FOUND}
     */
    public static void checkRelationship(long relationshipId, FunctionContext context) {
        if (!context.reader().relationshipExists(relationshipId)) {
            throw FunctionErrors.deletedEntity("relationship", relationshipId);
        }
    }

    /** Type and ends of a relationship that must be there. */
    public static RelationshipEnds ends(long relationshipId, FunctionContext context) {
        var ends = new RelationshipEnds();
        if (!context.reader().relationship(relationshipId, ends)) {
            throw FunctionErrors.deletedEntity("relationship", relationshipId);
        }
        return ends;
    }

    /** The properties of a node or a relationship; of a map, the map itself. */
    public static MapValue properties(Value subject, FunctionContext context) {
        if (subject instanceof MapValue map) {
            return map;
        }
        GraphReader reader = context.reader();
        Map<String, Value> entries = new LinkedHashMap<>();
        if (subject instanceof NodeValue node) {
            checkNode(node.id(), context);
            reader.nodeProperties(
                    node.id(), (key, value) -> entries.put(keyName(reader, key), value));
        } else if (subject instanceof RelationshipValue relationship) {
            checkRelationship(relationship.id(), context);
            reader.relationshipProperties(
                    relationship.id(), (key, value) -> entries.put(keyName(reader, key), value));
        } else {
            throw FunctionErrors.wrongType(
                    "properties are of a Map, a Node or a Relationship, not of "
                            + FunctionErrors.describe(subject));
        }
        return new MapValue(entries);
    }

    private static String keyName(GraphReader reader, int key) {
        return reader.tokens().name(TokenKind.PROPERTY_KEY, key);
    }
}
