package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/** What nodes and relationships are and hold. */
final class EntityFunctions {
    private EntityFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("id")
                        .takes("entity", ArgumentType.NODE_OR_RELATIONSHIP)
                        .returns(ArgumentType.INTEGER)
                        .is("The number that identifies a node or a relationship among its kind.")
                        .computedBy((arguments, context) -> IntegerValue.of(id(arguments[0]))),
                elementId("elementId"),
                elementId("element_id"),
                function("labels")
                        .takes("node", ArgumentType.NODE)
                        .returns(ArgumentType.LIST)
                        .notDeterministic()
                        .is("The names of the labels of a node.")
                        .computedBy((arguments, context) ->
                                labels(((NodeValue) arguments[0]).id(), context)),
                function("type")
                        .takes("relationship", ArgumentType.RELATIONSHIP)
                        .returns(ArgumentType.STRING)
                        .notDeterministic()
                        .is("The name of the type of a relationship.")
                        .computedBy((arguments, context) ->
                                type(((RelationshipValue) arguments[0]).id(), context)),
                function("startNode")
                        .takes("relationship", ArgumentType.RELATIONSHIP)
                        .returns(ArgumentType.NODE)
                        .notDeterministic()
                        .is("The node that a relationship leaves.")
                        .computedBy((arguments, context) ->
                                new NodeValue(ends(arguments[0], context).source())),
                function("endNode")
                        .takes("relationship", ArgumentType.RELATIONSHIP)
                        .returns(ArgumentType.NODE)
                        .notDeterministic()
                        .is("The node that a relationship arrives at.")
                        .computedBy((arguments, context) ->
                                new NodeValue(ends(arguments[0], context).target())),
                function("properties")
                        .takes("entity", ArgumentType.MAP_OR_ENTITY)
                        .returns(ArgumentType.MAP)
                        .notDeterministic()
                        .is("The properties of a node or a relationship as a map.")
                        .computedBy((arguments, context) ->
                                EntityReads.properties(arguments[0], context)),
                function("keys")
                        .takes("entity", ArgumentType.MAP_OR_ENTITY)
                        .returns(ArgumentType.LIST)
                        .notDeterministic()
                        .is("The names of the properties of a node, a relationship or a map.")
                        .computedBy((arguments, context) -> keys(arguments[0], context)));
    }

    private static ScalarFunction elementId(String name) {
        return function(name)
                .takes("entity", ArgumentType.NODE_OR_RELATIONSHIP)
                .returns(ArgumentType.STRING)
                .is("The id of a node or a relationship as a string.")
                .computedBy(
                        (arguments, context) -> StringValue.of(Long.toString(id(arguments[0]))));
    }

    private static long id(Value entity) {
        return entity instanceof NodeValue node ? node.id() : ((RelationshipValue) entity).id();
    }

    private static Value labels(long nodeId, FunctionContext context) {
        EntityReads.checkNode(nodeId, context);
        int[] tokens = context.reader().labels(nodeId);
        var names = new Value[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            names[i] = StringValue.of(context.reader().tokens().name(TokenKind.LABEL, tokens[i]));
        }
        return new ListValue(List.of(names));
    }

    /** A relationship deleted by this statement still has its type. */
    private static Value type(long relationshipId, FunctionContext context) {
        var ends = new RelationshipEnds();
        int type = context.reader().relationship(relationshipId, ends)
                ? ends.type()
                : context.deletedType(relationshipId);
        if (type == Tokens.NONE) {
            throw FunctionErrors.deletedEntity("relationship", relationshipId);
        }
        return StringValue.of(context.reader().tokens().name(TokenKind.RELATIONSHIP_TYPE, type));
    }

    private static RelationshipEnds ends(Value relationship, FunctionContext context) {
        return EntityReads.ends(((RelationshipValue) relationship).id(), context);
    }

    private static Value keys(Value entity, FunctionContext context) {
        MapValue properties = EntityReads.properties(entity, context);
        var names = new ArrayList<Value>();
        for (String key : properties.entries().keySet()) {
            names.add(StringValue.of(key));
        }
        return new ListValue(names);
    }
}
