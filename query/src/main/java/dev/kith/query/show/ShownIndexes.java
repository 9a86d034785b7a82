package dev.kith.query.show;

import static dev.kith.query.show.ShownColumn.text;
import static dev.kith.query.show.ShownColumn.texts;

import dev.kith.Cypher;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.store.GraphReader;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.TokenKind;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code SHOW INDEXES} and {@code SHOW CONSTRAINTS}, in order of name. A constraint is an index that
 * admits no value twice, so it is in both lists, under one name.
 */
public final class ShownIndexes {
    private static final ShownColumn<Described> ID = ShownColumn.of(
            "id", ArgumentType.INTEGER, it -> IntegerValue.of(it.index().id()));
    private static final ShownColumn<Described> NAME = text("name", Described::name);
    private static final ShownColumn<Described> ENTITY_TYPE = text("entityType", it -> "NODE");
    private static final ShownColumn<Described> LABELS =
            texts("labelsOrTypes", it -> List.of(it.label()));
    private static final ShownColumn<Described> PROPERTIES = texts("properties", Described::keys);
    private static final ShownColumn<Described> CREATE_STATEMENT =
            text("createStatement", Described::createStatement);

    private static final List<ShownColumn<Described>> INDEX_COLUMNS = List.of(
            ID,
            NAME,
            text("state", it -> "ONLINE"),
            ShownColumn.of("populationPercent", ArgumentType.FLOAT, it -> FloatValue.of(100)),
            text("type", it -> "RANGE"),
            ENTITY_TYPE,
            LABELS,
            PROPERTIES,
            ShownColumn.of(
                    "owningConstraint",
                    ArgumentType.STRING,
                    it -> it.index().unique() ? StringValue.of(it.name()) : NullValue.NULL),
            CREATE_STATEMENT);
    private static final int INDEX_BRIEF = 9;

    private static final List<ShownColumn<Described>> CONSTRAINT_COLUMNS = List.of(
            ID,
            NAME,
            text("type", it -> "UNIQUENESS"),
            ENTITY_TYPE,
            LABELS,
            PROPERTIES,
            text("ownedIndex", Described::name),
            CREATE_STATEMENT);
    private static final int CONSTRAINT_BRIEF = 7;

    private ShownIndexes() {}

    public static ShownTable indexes() {
        return ShownTable.of("SHOW INDEXES", INDEX_COLUMNS, INDEX_BRIEF, ShownIndexes::describe);
    }

    public static ShownTable constraints() {
        return ShownTable.of(
                "SHOW CONSTRAINTS",
                CONSTRAINT_COLUMNS,
                CONSTRAINT_BRIEF,
                context -> describe(context).filter(it -> it.index().unique()));
    }

    /** An index with its names in place of tokens. */
    private record Described(IndexDescriptor index, String label, List<String> keys) {
        String name() {
            return index.name();
        }

        String createStatement() {
            String pattern = index.unique()
                    ? "CREATE CONSTRAINT %s FOR (n:%s) REQUIRE (%s) IS UNIQUE"
                    : "CREATE INDEX %s FOR (n:%s) ON (%s)";
            String references = keys.stream()
                    .map(key -> "n." + Cypher.quote(key))
                    .collect(Collectors.joining(", "));
            return pattern.formatted(Cypher.quote(name()), Cypher.quote(label), references);
        }
    }

    private static Stream<Described> describe(FunctionContext context) {
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
        return found.stream().sorted(Comparator.comparing(Described::name));
    }
}
