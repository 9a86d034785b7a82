package dev.kith.storage.load;

import dev.kith.KithException;
import dev.kith.storage.codec.PropertyList;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.TokenKind;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The columns of a file that become properties: what a row holds of them is appended to a record. */
final class PropertyColumns {
    private record KeyColumn(
            int index,
            int key,
            FieldType type,
            boolean list,
            FieldOptions options,
            HeaderColumn header) {}

    private final Path file;
    private final char listDelimiter;
    private final KeyColumn[] byKey;

    PropertyColumns(Path file, List<HeaderColumn> header, LoadTokens tokens, char listDelimiter) {
        this.file = file;
        this.listDelimiter = listDelimiter;
        List<KeyColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            HeaderColumn column = header.get(i);
            if (column instanceof HeaderColumn.Property property) {
                int key = tokens.of(TokenKind.PROPERTY_KEY, property.key());
                columns.add(new KeyColumn(
                        i, key, property.type(), property.list(), property.options(), column));
            } else if (column instanceof HeaderColumn.Id id && !id.key().isEmpty()) {
                int key = tokens.of(TokenKind.PROPERTY_KEY, id.key());
                columns.add(new KeyColumn(i, key, id.type(), false, FieldOptions.NONE, column));
            }
        }
        columns.sort(Comparator.comparingInt(KeyColumn::key));
        byKey = columns.toArray(new KeyColumn[0]);
    }

    /**
     * Appends the properties of a row; an empty field is no property.
     *
     * @return how many there are
     */
    int append(CsvRow row, RecordBuffer into) {
        int count = 0;
        for (KeyColumn column : byKey) {
            count += row.isEmpty(column.index) ? 0 : 1;
        }
        PropertyList.putCount(into, count);
        for (KeyColumn column : byKey) {
            if (!row.isEmpty(column.index)) {
                PropertyList.putKey(into, column.key);
                put(row, column, into);
            }
        }
        return count;
    }

    private void put(CsvRow row, KeyColumn column, RecordBuffer into) {
        try {
            if (column.list) {
                column.type.putList(into, row.text(column.index), listDelimiter, column.options);
            } else {
                column.type.put(into, row, column.index, column.options);
            }
        } catch (NumberFormatException notOfThatType) {
            throw badField(
                    row,
                    column,
                    "`%s` is not of the type %s%s"
                            .formatted(
                                    row.text(column.index),
                                    column.type.name().toLowerCase(Locale.ROOT),
                                    column.list ? "[]" : ""));
        } catch (DateTimeException notOfThatType) {
            throw badField(row, column, String.valueOf(notOfThatType.getMessage()));
        } catch (IllegalArgumentException notOfThatType) {
            throw badField(
                    row,
                    column,
                    "`%s` is not a point: %s"
                            .formatted(row.text(column.index), notOfThatType.getMessage()));
        }
    }

    private KithException badField(CsvRow row, KeyColumn column, String problem) {
        return LoadErrors.badField(file, row.line(), column.index, column.header, problem);
    }
}
