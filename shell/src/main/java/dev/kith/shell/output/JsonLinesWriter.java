package dev.kith.shell.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.kith.Node;
import dev.kith.Path;
import dev.kith.Point;
import dev.kith.Relationship;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON lines. An entity is an object with its id, labels or type, and properties; a point one with
 * its srid and coordinates. Temporal values and durations are their text, and so are NaN and the
 * infinities, which JSON does not have.
 */
final class JsonLinesWriter implements RowWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Writer out;
    private List<String> columns = List.of();

    JsonLinesWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> newColumns) {
        columns = newColumns;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        // A generator a row: the newline between objects is then ours alone.
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            for (int i = 0; i < values.size(); i++) {
                json.writeFieldName(columns.get(i));
                write(json, values.get(i));
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    @Override
    public void end() {}

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(json, map);
        } else if (value instanceof Node node) {
            writeMap(json, ofNode(node));
        } else if (value instanceof Relationship relationship) {
            writeMap(json, ofRelationship(relationship));
        } else if (value instanceof Path path) {
            writeMap(json, ofPath(path));
        } else if (value instanceof Point point) {
            writeMap(json, ofPoint(point));
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeScalar(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Long integer) {
            json.writeNumber(integer);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(DisplayText.of(value));
        }
    }

    private static Map<String, Object> ofPoint(Point point) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("srid", (long) point.srid());
        fields.put("x", point.x());
        fields.put("y", point.y());
        point.z().ifPresent(z -> fields.put("z", z));
        return fields;
    }

    private static Map<String, Object> ofNode(Node node) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", node.id());
        fields.put("labels", node.labels());
        fields.put("properties", node.properties());
        return fields;
    }

    private static Map<String, Object> ofRelationship(Relationship relationship) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", relationship.id());
        fields.put("type", relationship.type());
        fields.put("source", relationship.sourceId());
        fields.put("target", relationship.targetId());
        fields.put("properties", relationship.properties());
        return fields;
    }

    private static Map<String, Object> ofPath(Path path) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("nodes", path.nodes());
        fields.put("relationships", path.relationships());
        return fields;
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }
}
