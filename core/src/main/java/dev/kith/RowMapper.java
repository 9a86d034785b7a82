package dev.kith;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Makes an object of each row: a record by column names, or the value of the only column. */
sealed interface RowMapper {
    Object map(Row row);

    static RowMapper of(Class<?> type, Columns columns) {
        if (!type.isRecord()) {
            requireOneColumn(type, columns);
            return new OnlyColumn(Converter.of(type, "a row"), type.getSimpleName());
        }
        RecordShape shape = RecordShape.of(type);
        boolean oneOther = columns.names().size() == 1
                && !shape.components().contains(columns.names().getFirst());
        return oneOther
                ? new OnlyColumn(Converter.of(type, "a row"), shape.name())
                : new ByName(shape, places(shape, columns));
    }

    private static void requireOneColumn(Class<?> type, Columns columns) {
        int count = columns.names().size();
        if (count != 1) {
            throw new KithException(
                    ErrorCode.CONVERSION,
                    "a row of %d columns (%s) cannot become %s; return one column, or ask for a record"
                            .formatted(
                                    count,
                                    String.join(", ", columns.names()),
                                    type.getSimpleName()));
        }
    }

    private static int[] places(RecordShape shape, Columns columns) {
        List<String> components = shape.components();
        int[] places = new int[components.size()];
        for (int i = 0; i < places.length; i++) {
            String component = components.get(i);
            if (!columns.contains(component)) {
                throw new KithException(
                        ErrorCode.CONVERSION,
                        "record %s has a component `%s`, but there is no such column%s"
                                .formatted(shape.name(), component, columns.hint(component)));
            }
            places[i] = columns.place(component);
        }
        return places;
    }

    /**
     * A record whose components are columns.
     *
     * @param places the column of each component
     */
    record ByName(RecordShape shape, int[] places) implements RowMapper {
        @Override
        public Object map(Row row) {
            var arguments = new @Nullable Object[places.length];
            for (int i = 0; i < places.length; i++) {
                try {
                    arguments[i] = shape.converter(i).convert(row.value(places[i]));
                } catch (Converter.Mismatch mismatch) {
                    throw Converter.failed(row.place(places[i]), mismatch);
                }
            }
            return shape.make(arguments);
        }
    }

    /** The value of the only column; a record is made of its entries or properties. */
    record OnlyColumn(Converter converter, String typeName) implements RowMapper {
        @Override
        public Object map(Row row) {
            try {
                Object converted = converter.convert(row.value(0));
                if (converted == null) {
                    throw new Converter.Mismatch(
                            " is null, which a list of %s does not hold; use list() and look at the rows"
                                    .formatted(typeName));
                }
                return converted;
            } catch (Converter.Mismatch mismatch) {
                throw Converter.failed(row.place(0), mismatch);
            }
        }
    }
}
