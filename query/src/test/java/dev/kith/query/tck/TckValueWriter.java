package dev.kith.query.tck;

import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.TreeMap;

/** Turns a value that the kit writes in a table into one that Kith is given. */
final class TckValueWriter {
    private TckValueWriter() {}

    static Value write(TckValue value) {
        return switch (value) {
            case TckValue.Scalar scalar -> scalar(scalar.text());
            case TckValue.ListOf list ->
                new ListValue(
                        list.elements().stream().map(TckValueWriter::write).toList());
            case TckValue.MapOf map -> {
                var entries = new TreeMap<String, Value>();
                map.entries().forEach((key, entry) -> entries.put(key, write(entry)));
                yield new MapValue(entries);
            }
            case TckValue.Node node -> throw new AssertionError("a node as an input");
            case TckValue.Relationship relationship ->
                throw new AssertionError("a relationship as an input");
            case TckValue.Path path -> throw new AssertionError("a path as an input");
        };
    }

    private static Value scalar(String text) {
        if (text.startsWith("'")) {
            return StringValue.of(text.substring(1, text.length() - 1));
        }
        return switch (text) {
            case "null" -> NullValue.NULL;
            case "true", "false" -> BooleanValue.of(Boolean.parseBoolean(text));
            default ->
                text.matches("-?\\d+")
                        ? IntegerValue.of(Long.parseLong(text))
                        : FloatValue.of(Double.parseDouble(text));
        };
    }
}
