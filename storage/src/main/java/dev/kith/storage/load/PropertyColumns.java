package dev.kith.storage.load;

import de.siegmar.fastcsv.reader.CsvRecord;

import dev.kith.storage.codec.PropertyList;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.TokenKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The columns of a file that become properties: what a row holds of them is appended to a record. */
final class PropertyColumns {
    private record KeyColumn(
            int index, int key, FieldType type, boolean list, HeaderColumn header) {}

    private final Path file;
    private final char listDelimiter;
    private final List<KeyColumn> byKey;

    PropertyColumns(Path file, List<HeaderColumn> header, LoadTokens tokens, char listDelimiter) {
        this.file = file;
        this.listDelimiter = listDelimiter;
        List<KeyColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            HeaderColumn column = header.get(i);
            if (column instanceof HeaderColumn.Property property) {
                int key = tokens.of(TokenKind.PROPERTY_KEY, property.key());
                columns.add(new KeyColumn(i, key, property.type(), property.list(), column));
            } else if (column instanceof HeaderColumn.Id id && !id.key().isEmpty()) {
                int key = tokens.of(TokenKind.PROPERTY_KEY, id.key());
                columns.add(new KeyColumn(i, key, id.type(), false, column));
            }
        }
        columns.sort(Comparator.comparingInt(KeyColumn::key));
        byKey = List.copyOf(columns);
    }

    /**
     * Appends the properties of a row; an empty field is no property.
     *
     * @return how many there are
     */
    int append(CsvRecord row, RecordBuffer into) {
        int count = 0;
        for (int i = 0; i < byKey.size(); i++) {
            if (!row.getField(byKey.get(i).index).isEmpty()) {
                count++;
            }
        }
        PropertyList.putCount(into, count);
        for (int i = 0; i < byKey.size(); i++) {
            KeyColumn column = byKey.get(i);
            String text = row.getField(column.index);
            if (!text.isEmpty()) {
                PropertyList.putKey(into, column.key);
                put(row, column, text, into);
            }
        }
        return count;
    }

    private void put(CsvRecord row, KeyColumn column, String text, RecordBuffer into) {
        try {
            if (column.list) {
                column.type.putList(into, text, listDelimiter);
            } else {
                column.type.put(into, text);
            }
        } catch (NumberFormatException notOfThatType) {
            throw LoadErrors.badField(
                    file,
                    row.getStartingLineNumber(),
                    column.index,
                    column.header,
                    "`%s` is not of the type %s%s"
                            .formatted(
                                    text,
                                    column.type.name().toLowerCase(java.util.Locale.ROOT),
                                    column.list ? "[]" : ""));
        }
    }
}
