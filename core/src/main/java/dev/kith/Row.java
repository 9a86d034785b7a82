package dev.kith;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a result: a value for each column. Null, booleans, integers, floats, strings, lists and
 * maps are {@code null}, {@code Boolean}, {@code Long}, {@code Double}, {@code String}, unmodifiable
 * {@code List} and {@code Map}; dates, local times, times, local datetimes and datetimes are {@code
 * LocalDate}, {@code LocalTime}, {@code OffsetTime}, {@code LocalDateTime} and {@code
 * ZonedDateTime}; then there are {@link CypherDuration}, {@link Point}, {@link Node}, {@link
 * Relationship} and {@link Path}.
 *
 * <p>Every method that takes the name of a column fails with {@code INVALID_ARGUMENT}, naming the
 * nearest, if there is no such column. Every method that returns a type fails with {@code
 * CONVERSION}, naming column and row, if the value is null or of another type: {@link #isNull}
 * and {@link #find} are for values that may be null.
 */
public final class Row {
    private final Columns columns;
    private final @Nullable Object[] values;
    private final long number;

    /**
     * For results.
     *
     * @param number the place among the rows, from 1, for messages
     */
    Row(Columns columns, @Nullable Object[] values, long number) {
        this.columns = columns;
        this.values = values;
        this.number = number;
    }

    /** The names of the columns, in the order of the statement. */
    public List<String> columns() {
        return columns.names();
    }

    /** The value of a column; {@code null} is Cypher's null. */
    public @Nullable Object get(String column) {
        return values[columns.place(column)];
    }

    public boolean isNull(String column) {
        return get(column) == null;
    }

    /**
     * The value of a column as a type: {@code boolean} and the number types (boxed or not) that hold
     * the value without loss, {@code String}, an enum by name, {@code List}, {@code Set}, {@code
     * Map}, {@code Node}, {@code Relationship}, {@code Path}; the types of {@code java.time}, of
     * which {@code Instant} and {@code OffsetDateTime} are made of a datetime, {@code Duration} of a
     * duration without months and days, {@code Period} of one without seconds; {@code
     * CypherDuration}, {@code Point}; and a record, made of a map's entries or of the properties of
     * a node or relationship.
     */
    public <T> T get(String column, Class<T> type) {
        return find(column, type)
                .orElseThrow(() -> Converter.failed(
                        place(columns.place(column)),
                        new Converter.Mismatch(" is null; ask isNull(..) or find(..) first")));
    }

    /** As {@link #get(String, Class)}, but empty for null. */
    public <T> Optional<T> find(String column, Class<T> type) {
        int place = columns.place(column);
        return Converter.convert(values[place], type, () -> place(place));
    }

    public long getLong(String column) {
        return get(column, Long.class);
    }

    /** An integer becomes the nearest double. */
    public double getDouble(String column) {
        return get(column, Double.class);
    }

    public boolean getBoolean(String column) {
        return get(column, Boolean.class);
    }

    public String getString(String column) {
        return get(column, String.class);
    }

    public LocalDate getDate(String column) {
        return get(column, LocalDate.class);
    }

    public LocalTime getLocalTime(String column) {
        return get(column, LocalTime.class);
    }

    public OffsetTime getTime(String column) {
        return get(column, OffsetTime.class);
    }

    public LocalDateTime getLocalDateTime(String column) {
        return get(column, LocalDateTime.class);
    }

    public ZonedDateTime getDateTime(String column) {
        return get(column, ZonedDateTime.class);
    }

    public CypherDuration getDuration(String column) {
        return get(column, CypherDuration.class);
    }

    public Point getPoint(String column) {
        return get(column, Point.class);
    }

    public Node getNode(String column) {
        return get(column, Node.class);
    }

    public Relationship getRelationship(String column) {
        return get(column, Relationship.class);
    }

    public Path getPath(String column) {
        return get(column, Path.class);
    }

    public List<?> getList(String column) {
        return get(column, List.class);
    }

    @SuppressWarnings("unchecked")
    public Map<String, ?> getMap(String column) {
        return (Map<String, ?>) get(column, Map.class);
    }

    /** All values by column, in the order of the statement. */
    public Map<String, @Nullable Object> asMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            map.put(columns.names().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Nullable
    Object value(int place) {
        return values[place];
    }

    /** {@code column `age` of row 3}. */
    String place(int place) {
        return "column `%s` of row %d".formatted(columns.names().get(place), number);
    }

    /** Two rows are equal if their columns and values are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && columns.names().equals(row.columns.names())
                && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
