package dev.kith.examples.notebook;

import dev.kith.Row;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as HTML: rows and records as tables, drawings as they are. */
final class Html {
    private Html() {}

    /** Empty for values that are best shown as plain text. */
    static Optional<String> of(Object value) {
        if (value instanceof NetworkDrawing drawing) {
            return Optional.of(drawing.svg());
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return Optional.of(table(list.stream().map(Html::cells).toList()));
        }
        return Optional.empty();
    }

    private static String table(List<Map<String, @Nullable Object>> rows) {
        String header = rows.get(0).keySet().stream()
                .map(name -> "<th>" + escaped(name) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> row.values().stream()
                        .map(Html::cell)
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><tr>%s</tr>%n%s</table>".formatted(header, body);
    }

    private static String cell(@Nullable Object value) {
        String alignment = value instanceof Number ? " style=\"text-align:right\"" : "";
        return "<td%s>%s</td>".formatted(alignment, escaped(String.valueOf(value)));
    }

    private static Map<String, @Nullable Object> cells(@Nullable Object row) {
        if (row instanceof Row result) {
            return result.asMap();
        }
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        if (row instanceof Record made) {
            for (RecordComponent component : made.getClass().getRecordComponents()) {
                cells.put(component.getName(), read(component, made));
            }
        } else {
            cells.put("value", row);
        }
        return cells;
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new CellFailedException(
                    "cannot read %s of %s"
                            .formatted(
                                    component,
                                    Arrays.toString(row.getClass().getRecordComponents())),
                    e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
