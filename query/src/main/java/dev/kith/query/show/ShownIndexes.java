package dev.kith.query.show;

import dev.kith.Cypher;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.store.GraphReader;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.TokenKind;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code SHOW INDEXES} and {@code SHOW CONSTRAINTS}, in order of name. A constraint is an index that
 * admits no value twice, so it is in both lists, under one name.
 */
public final class ShownIndexes {
    private static final List<Parameter> INDEX_COLUMNS = List.of(
            new Parameter("id", ArgumentType.INTEGER),
            new Parameter("name", ArgumentType.STRING),
            new Parameter("state", ArgumentType.STRING),
            new Parameter("populationPercent", ArgumentType.FLOAT),
            new Parameter("type", ArgumentType.STRING),
            new Parameter("entityType", ArgumentType.STRING),
            new Parameter("labelsOrTypes", ArgumentType.LIST),
            new Parameter("properties", ArgumentType.LIST),
            new Parameter("owningConstraint", ArgumentType.STRING),
            new Parameter("createStatement", ArgumentType.STRING));
    private static final int INDEX_BRIEF = 9;

    private static final List<Parameter> CONSTRAINT_COLUMNS = List.of(
            new Parameter("id", ArgumentType.INTEGER),
            new Parameter("name", ArgumentType.STRING),
            new Parameter("type", ArgumentType.STRING),
            new Parameter("entityType", ArgumentType.STRING),
            new Parameter("labelsOrTypes", ArgumentType.LIST),
            new Parameter("properties", ArgumentType.LIST),
            new Parameter("ownedIndex", ArgumentType.STRING),
            new Parameter("createStatement", ArgumentType.STRING));
    private static final int CONSTRAINT_BRIEF = 7;

    private ShownIndexes() {}

    public static ShownTable indexes() {
        return new ShownTable("SHOW INDEXES", INDEX_COLUMNS, INDEX_BRIEF, context -> {
            List<Value[]> rows = new ArrayList<>();
            for (Described index : describe(context)) {
                rows.add(indexRow(index));
            }
            return rows;
        });
    }

    public static ShownTable constraints() {
        return new ShownTable("SHOW CONSTRAINTS", CONSTRAINT_COLUMNS, CONSTRAINT_BRIEF, context -> {
            List<Value[]> rows = new ArrayList<>();
            for (Described index : describe(context)) {
                if (index.index.unique()) {
                    rows.add(constraintRow(index));
                }
            }
            return rows;
        });
    }

    /** An index with its names in place of tokens. */
    private record Described(IndexDescriptor index, String label, List<String> keys) {
        Value name() {
            return StringValue.of(index.name());
        }

        Value labels() {
            return new ListValue(List.of(StringValue.of(label)));
        }

        Value properties() {
            return new ListValue(
                    keys.stream().map(key -> (Value) StringValue.of(key)).toList());
        }

        Value createStatement() {
            String pattern = index.unique()
                    ? "CREATE CONSTRAINT %s FOR (n:%s) REQUIRE (%s) IS UNIQUE"
                    : "CREATE INDEX %s FOR (n:%s) ON (%s)";
            String references = keys.stream()
                    .map(key -> "n." + Cypher.quote(key))
                    .collect(Collectors.joining(", "));
            return StringValue.of(
                    pattern.formatted(Cypher.quote(index.name()), Cypher.quote(label), references));
        }
    }

    private static List<Described> describe(FunctionContext context) {
        GraphReader reader = context.reader();
        List<Described> found = new ArrayList<>();
        for (IndexDescriptor index : reader.indexes()) {
            List<String> keys = new ArrayList<>();
            for (int key : index.keys()) {
                keys.add(reader.tokens().name(TokenKind.PROPERTY_KEY, key));
            }
            String label = reader.tokens().name(TokenKind.LABEL, index.label());
            found.add(new Described(index, label, keys));
        }
        found.sort(Comparator.comparing(described -> described.index.name()));
        return found;
    }

    private static Value[] indexRow(Described described) {
        return new Value[] {
            IntegerValue.of(described.index.id()),
            described.name(),
            StringValue.of("ONLINE"),
            FloatValue.of(100),
            StringValue.of("RANGE"),
            StringValue.of("NODE"),
            described.labels(),
            described.properties(),
            described.index.unique() ? described.name() : NullValue.NULL,
            described.createStatement()
        };
    }

    private static Value[] constraintRow(Described described) {
        return new Value[] {
            IntegerValue.of(described.index.id()),
            described.name(),
            StringValue.of("UNIQUENESS"),
            StringValue.of("NODE"),
            described.labels(),
            described.properties(),
            described.name(),
            described.createStatement()
        };
    }
}
