package dev.kith.query.tck;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Turns what Kith answered into what the kit compares. */
record TckValueReader(GraphReader reader) {
    TckValue read(Value value) {
        return switch (value) {
            case NullValue nothing -> new TckValue.Scalar("null");
            case BooleanValue bool -> new TckValue.Scalar(bool.toString());
            case IntegerValue integer -> new TckValue.Scalar(Long.toString(integer.value()));
            case FloatValue floating -> TckValue.Scalar.of(floating.value());
            case StringValue string -> new TckValue.Scalar("'" + string.value() + "'");
            case TemporalValue moment -> new TckValue.Scalar("'" + moment + "'");
            case DurationValue duration -> new TckValue.Scalar("'" + duration + "'");
            case PointValue point -> new TckValue.Scalar("'" + point + "'");
            case ListValue list ->
                new TckValue.ListOf(list.elements().stream().map(this::read).toList());
            case MapValue map -> {
                var entries = new TreeMap<String, TckValue>();
                map.entries().forEach((key, entry) -> entries.put(key, read(entry)));
                yield new TckValue.MapOf(entries);
            }
            case NodeValue node -> node(node.id());
            case RelationshipValue relationship -> relationship(relationship.id());
            case PathValue path -> path(path);
        };
    }

    TckValue.Node node(long id) {
        List<String> labels = Arrays.stream(reader.labels(id))
                .mapToObj(label -> reader.tokens().name(TokenKind.LABEL, label))
                .sorted()
                .toList();
        var properties = new TreeMap<String, TckValue>();
        reader.nodeProperties(id, (key, value) -> properties.put(keyName(key), read(value)));
        return new TckValue.Node(labels, new TckValue.MapOf(properties));
    }

    TckValue.Relationship relationship(long id) {
        var ends = new RelationshipEnds();
        reader.relationship(id, ends);
        var properties = new TreeMap<String, TckValue>();
        reader.relationshipProperties(
                id, (key, value) -> properties.put(keyName(key), read(value)));
        return new TckValue.Relationship(
                reader.tokens().name(TokenKind.RELATIONSHIP_TYPE, ends.type()),
                new TckValue.MapOf(properties));
    }

    private TckValue.Path path(PathValue path) {
        List<TckValue.Step> steps = new ArrayList<>();
        var ends = new RelationshipEnds();
        for (int i = 0; i < path.length(); i++) {
            long relationship = path.relationshipIds()[i];
            reader.relationship(relationship, ends);
            boolean forward = ends.source() == path.nodeIds()[i];
            steps.add(new TckValue.Step(
                    relationship(relationship), forward, node(path.nodeIds()[i + 1])));
        }
        return new TckValue.Path(node(path.nodeIds()[0]), steps);
    }

    private String keyName(int key) {
        return reader.tokens().name(TokenKind.PROPERTY_KEY, key);
    }
}
