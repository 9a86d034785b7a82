package dev.kith.storage.load;

import dev.kith.store.GraphWriter;
import dev.kith.store.TokenKind;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random graph, written to a transaction and at the same time as rows of CSV. Tokens, nodes and
 * relationships are made in the order in which a load meets them, so that both have equal ids.
 */
final class RandomGraphFiles {
    private static final List<String> LABELS = List.of("A", "B", "C");
    private static final List<String> TYPES = List.of("R", "S", "T");
    private static final List<String> TEXTS = List.of(
            "", "plain", "a,b", "say \"hi\"", "two\nlines", "\u00e6\u20ac", " spaced ", "s3");

    final List<String> nodes = new ArrayList<>();
    final List<String> relationships = new ArrayList<>();
    private final Random random;
    private final GraphWriter writer;

    RandomGraphFiles(Random random, GraphWriter writer) {
        this.random = random;
        this.writer = writer;
        for (String label : LABELS) {
            writer.token(TokenKind.LABEL, label);
        }
        for (String key : List.of("name", "age", "id", "score", "ok", "tags", "since")) {
            writer.token(TokenKind.PROPERTY_KEY, key);
        }
        for (String type : TYPES) {
            writer.token(TokenKind.RELATIONSHIP_TYPE, type);
        }
        nodes.add("id:ID(N){id-type:long},name,age:int,score:double,ok:boolean,tags:string[],"
                + ":LABEL,note:IGNORE");
        relationships.add(":START_ID(N),since:long,:TYPE,:END_ID(N)");
    }

    void addNode(int number) {
        long node = writer.createNode();
        var row = new StringBuilder();
        row.append(set(node, "id", IntegerValue.of(number * 7L)));
        row.append(',').append(text(node));
        row.append(',').append(maybe(node, "age", IntegerValue.of(random.nextInt(12) - 2)));
        row.append(',').append(maybe(node, "score", FloatValue.of(random.nextInt(9) / 4.0)));
        row.append(',').append(maybe(node, "ok", BooleanValue.of(random.nextBoolean())));
        row.append(',').append(tags(node));
        row.append(',').append(labels(node)).append(",ignored");
        nodes.add(row.toString());
    }

    void addRelationship(int nodeCount) {
        int source = random.nextInt(nodeCount);
        // Many to one node, so that some have more than one chunk of neighbours.
        int target = random.nextInt(3) == 0 ? 1 : random.nextInt(nodeCount);
        // Each type first in the order of its token.
        int number = relationships.size() - 1;
        int type = number < TYPES.size() ? number : random.nextInt(TYPES.size());
        long id = writer.createRelationship(source, type, target);
        String since = "";
        if (random.nextBoolean()) {
            long year = random.nextLong();
            int key = writer.token(TokenKind.PROPERTY_KEY, "since");
            writer.setRelationshipProperty(id, key, IntegerValue.of(year));
            since = Long.toString(year);
        }
        relationships.add("%d,%s,%s,%d".formatted(source * 7, since, TYPES.get(type), target * 7));
    }

    private String labels(long node) {
        List<String> given = new ArrayList<>();
        writer.addLabel(node, 0);
        for (int label = 1; label < LABELS.size(); label++) {
            if (random.nextBoolean()) {
                writer.addLabel(node, label);
                given.add(LABELS.get(label));
            }
        }
        return String.join(";", given);
    }

    private String text(long node) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        if (!text.isEmpty()) {
            set(node, "name", StringValue.of(text));
        }
        return quoted(text);
    }

    private String tags(long node) {
        int count = random.nextInt(3);
        List<Value> tags = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("tag" + random.nextInt(5));
            tags.add(StringValue.of(texts.get(i)));
        }
        if (count > 0) {
            set(node, "tags", new ListValue(tags));
        }
        return String.join(";", texts);
    }

    private String maybe(long node, String key, Value value) {
        return random.nextBoolean() ? set(node, key, value) : "";
    }

    private String set(long node, String key, Value value) {
        writer.setNodeProperty(node, writer.token(TokenKind.PROPERTY_KEY, key), value);
        return value.toString();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
