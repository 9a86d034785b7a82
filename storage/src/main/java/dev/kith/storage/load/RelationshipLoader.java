package dev.kith.storage.load;

import dev.kith.load.BulkLoad;
import dev.kith.storage.codec.RelationshipRecord;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.store.TokenKind;

import java.util.List;

/** Reads files of relationships and writes their records; remembers ends for the adjacency. */
final class RelationshipLoader {
    private final BulkLoad load;
    private final RecordSink sink;
    private final LoadTokens tokens;
    private final NodeLoader nodes;
    private final LoadProgress progress;
    private final RelationshipTable table = new RelationshipTable();
    private final RecordBuffer record = new RecordBuffer(1024);
    private long properties;

    RelationshipLoader(
            BulkLoad load,
            RecordSink sink,
            LoadTokens tokens,
            NodeLoader nodes,
            LoadProgress progress) {
        this.load = load;
        this.sink = sink;
        this.tokens = tokens;
        this.nodes = nodes;
        this.progress = progress;
    }

    /** Where an end of a relationship stands in a row. */
    private record End(int column, HeaderColumn header, IdGroup group) {}

    /** Where the type stands in a row; below 0 if all rows have the one that was given. */
    private record Type(int column, int given) {}

    private record Columns(End start, End end, Type type, PropertyColumns properties) {}

    void load(BulkLoad.RelationshipFile source) {
        try (var file = new LoadFile(source.file(), load.delimiter(), progress)) {
            Columns columns = columns(file, source.type());
            while (file.advance()) {
                loadRow(file, file.row(), columns);
            }
        }
    }

    /** Not part of the loop: it would be compiled a second time with it. */
    private void loadRow(LoadFile file, CsvRow row, Columns columns) {
        int sourceNode = find(file, row, columns.start);
        int targetNode = find(file, row, columns.end);
        int type = columns.type.column < 0 ? columns.type.given : typeOf(file, row, columns.type);
        write(row, type, sourceNode, targetNode, columns.properties);
    }

    private int typeOf(LoadFile file, CsvRow row, Type type) {
        if (!row.isEmpty(type.column)) {
            return tokens.of(TokenKind.RELATIONSHIP_TYPE, row.text(type.column));
        }
        if (type.given < 0) {
            throw LoadErrors.missingType(file.path(), row.line(), type.column);
        }
        return type.given;
    }

    private Columns columns(LoadFile file, String givenType) {
        boolean typeIsGiven = !givenType.isEmpty();
        List<HeaderColumn> header =
                new HeaderParser(file.path()).ofRelationships(file.header(), typeIsGiven);
        var type = new Type(
                NodeLoader.indexOf(header, HeaderColumn.Type.class),
                typeIsGiven ? tokens.of(TokenKind.RELATIONSHIP_TYPE, givenType) : -1);
        var properties = new PropertyColumns(file.path(), header, tokens, load.listDelimiter());
        return new Columns(start(header), end(header), type, properties);
    }

    RelationshipTable table() {
        return table;
    }

    long properties() {
        return properties;
    }

    private End start(List<HeaderColumn> header) {
        int column = NodeLoader.indexOf(header, HeaderColumn.Start.class);
        var start = (HeaderColumn.Start) header.get(column);
        return new End(column, start, nodes.group(start.group()));
    }

    private End end(List<HeaderColumn> header) {
        int column = NodeLoader.indexOf(header, HeaderColumn.End.class);
        var end = (HeaderColumn.End) header.get(column);
        return new End(column, end, nodes.group(end.group()));
    }

    private static int find(LoadFile file, CsvRow row, End end) {
        int node = end.group.find(row, end.column);
        if (node == IdGroup.NONE) {
            throw LoadErrors.badField(
                    file.path(),
                    row.line(),
                    end.column,
                    end.header,
                    "no file of nodes has the id `%s` in this group"
                            .formatted(row.text(end.column)));
        }
        return node;
    }

    private void write(CsvRow row, int type, int source, int target, PropertyColumns columns) {
        RelationshipRecord.begin(record, type, source, target);
        properties += columns.append(row, record);
        int id = table.size();
        table.add(type, source, target);
        sink.put(RecordKind.RELATIONSHIP, id, 0, 0, record);
        progress.row();
    }
}
