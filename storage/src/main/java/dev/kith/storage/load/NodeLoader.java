package dev.kith.storage.load;

import dev.kith.load.BulkLoad;
import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.store.TokenKind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads files of nodes and writes their records. */
final class NodeLoader {
    private final BulkLoad load;
    private final RecordSink sink;
    private final LoadTokens tokens;
    private final IdSets sets;
    private final LoadIndexes indexes;
    private final LoadProgress progress;
    private final Map<String, IdGroup> groups = new HashMap<>();
    private final RecordBuffer record = new RecordBuffer(1024);
    private long[] countByLabel = new long[16];
    private int nodes;
    private long properties;

    NodeLoader(
            BulkLoad load,
            RecordSink sink,
            LoadTokens tokens,
            IdSets sets,
            LoadIndexes indexes,
            LoadProgress progress) {
        this.load = load;
        this.sink = sink;
        this.tokens = tokens;
        this.sets = sets;
        this.indexes = indexes;
        this.progress = progress;
    }

    void load(BulkLoad.NodeFile source) {
        try (var file = new LoadFile(source.file(), load.delimiter(), progress)) {
            List<HeaderColumn> header = new HeaderParser(file.path()).ofNodes(file.header());
            int idColumn = indexOf(header, HeaderColumn.Id.class);
            int labelColumn = indexOf(header, HeaderColumn.Label.class);
            var id = (HeaderColumn.Id) header.get(idColumn);
            IdGroup group = groups.computeIfAbsent(id.group(), name -> new IdGroup());
            int[] fixedLabels = labels(source.labels());
            var columns = new PropertyColumns(file.path(), header, tokens, load.listDelimiter());
            while (file.advance()) {
                CsvRow row = file.row();
                addId(file, row, idColumn, id, group);
                int[] labels = labelColumn < 0
                        ? fixedLabels
                        : withColumn(source.labels(), row.text(labelColumn));
                write(row, labels, columns);
            }
        }
    }

    /** The group of a name; one without nodes if no file has it. */
    IdGroup group(String name) {
        return groups.getOrDefault(name, new IdGroup());
    }

    int nodes() {
        return nodes;
    }

    long properties() {
        return properties;
    }

    long countWithLabel(int label) {
        return label < countByLabel.length ? countByLabel[label] : 0;
    }

    static int indexOf(List<HeaderColumn> header, Class<? extends HeaderColumn> kind) {
        for (int i = 0; i < header.size(); i++) {
            if (kind.isInstance(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void addId(
            LoadFile file, CsvRow row, int column, HeaderColumn.Id header, IdGroup group) {
        if (row.isEmpty(column)) {
            throw LoadErrors.badField(file.path(), row.line(), column, header, "the id is missing");
        }
        if (nodes == Integer.MAX_VALUE - 8) {
            throw LoadErrors.tooMany("nodes");
        }
        if (!group.add(row, column, nodes)) {
            throw LoadErrors.badField(
                    file.path(),
                    row.line(),
                    column,
                    header,
                    "another node has the id `%s` too; ids of different kinds of nodes go into"
                                    .formatted(row.text(column))
                            + " groups, as in id:ID(Person)");
        }
    }

    private void write(CsvRow row, int[] labels, PropertyColumns columns) {
        NodeRecord.begin(record, labels);
        properties += columns.append(row, record);
        int node = nodes++;
        sink.put(RecordKind.NODE, node, 0, 0, record);
        for (int label : labels) {
            sets.add(IdBlock.labelSet(label), node);
            if (label >= countByLabel.length) {
                countByLabel = Arrays.copyOf(countByLabel, 2 * label);
            }
            countByLabel[label]++;
        }
        indexes.add(node, labels, record);
        progress.row();
    }

    private int[] withColumn(List<String> given, String column) {
        var names = new java.util.ArrayList<>(given);
        for (String name : column.split(Pattern.quote("" + load.listDelimiter()))) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return labels(names);
    }

    private int[] labels(List<String> names) {
        return names.stream()
                .mapToInt(name -> tokens.of(TokenKind.LABEL, name))
                .sorted()
                .distinct()
                .toArray();
    }
}
