package dev.kith.query.execute.expression;

import dev.kith.query.execute.table.IdSet;
import dev.kith.value.FloatValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The elements of a list, ready to be asked for many times. For values that are not made of others
 * equality is equivalence, but for NaN, which equals nothing: a hash set answers. Lists and maps may
 * hold nulls, so they are compared one by one.
 */
final class ListMembers {
    private final IdSet nodeIds = new IdSet();
    private final IdSet relationshipIds = new IdSet();
    private final Set<Value> scalars = new HashSet<>();
    private final List<Value> composites = new ArrayList<>();
    private boolean hasNull;

    ListMembers(ListValue list) {
        for (Value element : list.elements()) {
            add(element);
        }
    }

    Truth contains(Value element) {
        if (element instanceof NodeValue node) {
            return containsNode(node.id());
        }
        if (element instanceof RelationshipValue relationship) {
            return containsRelationship(relationship.id());
        }
        if (element.isNull()) {
            return isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (element instanceof ListValue || element instanceof MapValue) {
            return containsComposite(element);
        }
        return found(scalars.contains(element));
    }

    Truth containsNode(long nodeId) {
        return found(nodeIds.contains(nodeId));
    }

    Truth containsRelationship(long relationshipId) {
        return found(relationshipIds.contains(relationshipId));
    }

    private void add(Value element) {
        switch (element) {
            case NullValue none -> hasNull = true;
            case NodeValue node -> nodeIds.add(node.id());
            case RelationshipValue relationship -> relationshipIds.add(relationship.id());
            case ListValue list -> composites.add(list);
            case MapValue map -> composites.add(map);
            case FloatValue floating -> {
                if (Double.isNaN(floating.value())) {
                    composites.add(floating);
                } else {
                    scalars.add(floating);
                }
            }
            case Value scalar -> scalars.add(scalar);
        }
    }

    private boolean isEmpty() {
        return !hasNull
                && nodeIds.size() == 0
                && relationshipIds.size() == 0
                && scalars.isEmpty()
                && composites.isEmpty();
    }

    private Truth containsComposite(Value element) {
        Truth any = found(false);
        for (int i = 0; i < composites.size() && any != Truth.TRUE; i++) {
            any = any.or(ValueEquality.equal(element, composites.get(i)));
        }
        return any;
    }

    private Truth found(boolean isThere) {
        if (isThere) {
            return Truth.TRUE;
        }
        return hasNull ? Truth.UNKNOWN : Truth.FALSE;
    }
}
