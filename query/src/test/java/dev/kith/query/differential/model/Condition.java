package dev.kith.query.differential.model;

import dev.kith.query.differential.model.ModelGraph.Entity;
import dev.kith.query.differential.model.ModelGraph.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is true, false or unknown of a row; unknown is null. */
sealed interface Condition {
    String text();

    @Nullable
    Boolean of(Row row, ModelGraph graph);

    /** {@code name.key}, or a constant. */
    record Operand(
            @Nullable String name, String key, @Nullable Object constant) {
        String text() {
            if (name != null) {
                return name + "." + key;
            }
            return constant == null ? "null" : ModelGraph.literal(constant);
        }

        @Nullable
        Object value(Row row) {
            if (name == null) {
                return constant;
            }
            return row.get(name) instanceof Entity entity ? property(entity) : null;
        }

        private @Nullable Object property(Entity entity) {
            return key.equals("id")
                    ? (Object) (long) entity.id()
                    : entity.properties().get(key);
        }
    }

    record Comparison(Operand left, String operator, Operand right) implements Condition {
        @Override
        public String text() {
            return "%s %s %s".formatted(left.text(), operator, right.text());
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            Object first = left.value(row);
            Object second = right.value(row);
            Boolean equal = equal(first, second);
            return switch (operator) {
                case "=" -> equal;
                case "<>" -> equal == null ? null : !equal;
                default -> ordered(first, second);
            };
        }

        private @Nullable Boolean ordered(@Nullable Object first, @Nullable Object second) {
            if (first == null || second == null) {
                return null;
            }
            if (isNaN(first) || isNaN(second)) {
                return (isNumber(first) && isNumber(second)) ? Boolean.FALSE : null;
            }
            Integer order = order(first, second);
            if (order == null) {
                return null;
            }
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** Whether two values are equal; unknown if one is. */
    static @Nullable Boolean equal(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return null;
        }
        if (isNumber(first) && isNumber(second)) {
            return ((Number) first).doubleValue() == ((Number) second).doubleValue();
        }
        return first.equals(second);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number;
    }

    private static boolean isNaN(Object value) {
        return value.equals(Double.NaN);
    }

    /** Absent for values of different types. */
    private static @Nullable Integer order(Object first, Object second) {
        if (isNumber(first) && isNumber(second)) {
            return Double.compare(((Number) first).doubleValue(), ((Number) second).doubleValue());
        }
        if (first instanceof String one && second instanceof String other) {
            return one.compareTo(other);
        }
        return first instanceof Boolean one && second instanceof Boolean other
                ? one.compareTo(other)
                : null;
    }

    record IsNull(Operand operand) implements Condition {
        @Override
        public String text() {
            return operand.text() + " IS NULL";
        }

        @Override
        public Boolean of(Row row, ModelGraph graph) {
            return operand.value(row) == null;
        }
    }

    record Prefix(Operand operand, String prefix) implements Condition {
        @Override
        public String text() {
            return "%s STARTS WITH '%s'".formatted(operand.text(), prefix);
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            return operand.value(row) instanceof String text ? text.startsWith(prefix) : null;
        }
    }

    record AnyOf(Operand operand, List<Object> values) implements Condition {
        @Override
        public String text() {
            return values.stream()
                    .map(ModelGraph::literal)
                    .collect(Collectors.joining(", ", operand.text() + " IN [", "]"));
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            Object value = operand.value(row);
            if (values.isEmpty()) {
                return Boolean.FALSE;
            }
            return value == null
                    ? null
                    : values.stream().anyMatch(it -> Objects.equals(equal(value, it), true));
        }
    }

    record HasLabel(String name, String label) implements Condition {
        @Override
        public String text() {
            return name + ":" + label;
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            return row.get(name) instanceof Node node ? node.labels().contains(label) : null;
        }
    }

    record Same(String first, String second, boolean negated) implements Condition {
        @Override
        public String text() {
            return first + (negated ? " <> " : " = ") + second;
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            Object one = row.get(first);
            Object other = row.get(second);
            return (one == null || other == null) ? null : one.equals(other) != negated;
        }
    }

    record Not(Condition operand) implements Condition {
        @Override
        public String text() {
            return "NOT (%s)".formatted(operand.text());
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            Boolean value = operand.of(row, graph);
            return value == null ? null : !value;
        }
    }

    /** {@code AND}, {@code OR} or {@code XOR}. */
    record Joined(String operator, Condition left, Condition right) implements Condition {
        @Override
        public String text() {
            return "(%s %s %s)".formatted(left.text(), operator, right.text());
        }

        @Override
        public @Nullable Boolean of(Row row, ModelGraph graph) {
            Boolean first = left.of(row, graph);
            Boolean second = right.of(row, graph);
            return switch (operator) {
                case "AND" -> decided(first, second, false);
                case "OR" -> decided(first, second, true);
                default -> (first == null || second == null) ? null : !first.equals(second);
            };
        }

        /** The one value that decides wins over unknown, and that over the other. */
        private static @Nullable Boolean decided(
                @Nullable Boolean first, @Nullable Boolean second, boolean deciding) {
            if (Objects.equals(first, deciding) || Objects.equals(second, deciding)) {
                return deciding;
            }
            return (first == null || second == null) ? null : !deciding;
        }
    }

    /** Whether a pattern is found, or how often. */
    record Found(Pattern pattern, @Nullable Condition where, int least) implements Condition {
        @Override
        public String text() {
            String body = "{ MATCH %s%s }"
                    .formatted(pattern.text(), where == null ? "" : " WHERE " + where.text());
            return least == 1 ? "EXISTS " + body : "COUNT " + body + " >= " + least;
        }

        @Override
        public Boolean of(Row row, ModelGraph graph) {
            long count = pattern.matches(graph, row).stream()
                    .filter(it -> where == null || Objects.equals(where.of(it, graph), true))
                    .count();
            return count >= least;
        }
    }
}
