package dev.kith.query.function;

import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names that a graph uses: {@code db.labels()} and its like. */
final class SchemaProcedures {
    private SchemaProcedures() {}

    static List<Procedure> all() {
        return List.of(
                new Names(
                        "db.labels",
                        "label",
                        "The labels that nodes have, in order of name.",
                        SchemaProcedures::labels),
                new Names(
                        "db.relationshipTypes",
                        "relationshipType",
                        "The types that relationships have, in order of name.",
                        SchemaProcedures::relationshipTypes),
                new Names(
                        "db.propertyKeys",
                        "propertyKey",
                        "The keys that properties have had so far, in order of name.",
                        reader -> reader.tokens().names(TokenKind.PROPERTY_KEY).stream()));
    }

    private static Stream<String> labels(GraphReader reader) {
        List<String> names = reader.tokens().names(TokenKind.LABEL);
        return IntStream.range(0, names.size())
                .filter(label -> reader.statistics().nodesWithLabel(label) > 0)
                .mapToObj(names::get);
    }

    private static Stream<String> relationshipTypes(GraphReader reader) {
        List<String> names = reader.tokens().names(TokenKind.RELATIONSHIP_TYPE);
        return IntStream.range(0, names.size())
                .filter(type -> reader.statistics().relationshipsOfType(type) > 0)
                .mapToObj(names::get);
    }

    /** A procedure without arguments whose rows are names. */
    private record Names(
            FunctionSignature signature,
            List<Parameter> columns,
            Function<GraphReader, Stream<String>> find)
            implements Procedure {
        Names(
                String name,
                String column,
                String description,
                Function<GraphReader, Stream<String>> find) {
            this(
                    new FunctionSignature(name, List.of(), 0, false, ArgumentType.ANY, description),
                    List.of(new Parameter(column, ArgumentType.STRING)),
                    find);
        }

        @Override
        public boolean writes() {
            return false;
        }

        @Override
        public ProcedureRows call(Value[] arguments, FunctionContext context) {
            return ProcedureRows.of(find.apply(context.reader())
                    .sorted()
                    .map(name -> new Value[] {StringValue.of(name)})
                    .toList());
        }
    }
}
