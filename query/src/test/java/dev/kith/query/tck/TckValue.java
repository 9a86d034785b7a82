package dev.kith.query.tck;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A value as the kit compares it: entities by what they hold and not by id. Its text is the same
 * for two values if and only if the kit holds them to be the same, so texts are what is compared.
 */
sealed interface TckValue {
    /** Numbers, strings, booleans, null: their type shows in the text. */
    record Scalar(String text) implements TckValue {
        /** The kit compares as numbers do: it writes {@code 0.0} for what {@code -0.0} gives. */
        static Scalar of(double number) {
            return new Scalar(Double.toString(number == 0 ? 0.0 : number));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record ListOf(List<TckValue> elements) implements TckValue {
        @Override
        public String toString() {
            return elements.toString();
        }
    }

    record MapOf(SortedMap<String, TckValue> entries) implements TckValue {
        @Override
        public String toString() {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    record Node(List<String> labels, MapOf properties) implements TckValue {
        @Override
        public String toString() {
            String written = labels.stream()
                    .sorted()
                    .map(label -> ":" + label)
                    .collect(Collectors.joining());
            return "(" + written + " " + properties + ")";
        }
    }

    record Relationship(String type, MapOf properties) implements TckValue {
        @Override
        public String toString() {
            return "[:" + type + " " + properties + "]";
        }
    }

    record Path(Node start, List<Step> steps) implements TckValue {
        @Override
        public String toString() {
            return steps.stream()
                    .map(Step::toString)
                    .collect(Collectors.joining("", "<" + start, ">"));
        }
    }

    /** A relationship and the node after it. */
    record Step(Relationship relationship, boolean forward, Node node) {
        @Override
        public String toString() {
            return (forward ? "-" + relationship + "->" : "<-" + relationship + "-") + node;
        }
    }

    /** The same with the elements of every list in the order of their texts. */
    default TckValue withListsSorted() {
        return switch (this) {
            case ListOf list ->
                new ListOf(list.elements().stream()
                        .map(TckValue::withListsSorted)
                        .sorted(java.util.Comparator.comparing(TckValue::toString))
                        .toList());
            case MapOf map -> {
                var sorted = new java.util.TreeMap<String, TckValue>();
                map.entries().forEach((key, value) -> sorted.put(key, value.withListsSorted()));
                yield new MapOf(sorted);
            }
            case Node node -> new Node(node.labels(), (MapOf) node.properties().withListsSorted());
            case Relationship relationship ->
                new Relationship(
                        relationship.type(), (MapOf) relationship.properties().withListsSorted());
            case Scalar scalar -> scalar;
            case Path path -> path;
        };
    }
}
