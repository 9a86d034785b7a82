package dev.kith;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The ways to take the rows of a result. */
final class RowReading {
    private RowReading() {}

    static List<Row> list(Iterator<Row> rows) {
        var list = new ArrayList<Row>();
        rows.forEachRemaining(list::add);
        return list;
    }

    static <R> List<R> list(Iterator<Row> rows, Columns columns, Class<R> type) {
        RowMapper mapper = RowMapper.of(type, columns);
        var list = new ArrayList<R>();
        while (rows.hasNext()) {
            list.add(cast(mapper.map(rows.next())));
        }
        return list;
    }

    static <R> R mapped(Row row, Columns columns, Class<R> type) {
        return cast(RowMapper.of(type, columns).map(row));
    }

    static Optional<Row> first(Iterator<Row> rows) {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    static Row single(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            throw new KithException(
                    ErrorCode.CONVERSION,
                    "single() needs one row, but the statement returned none; use first() if there"
                            + " may be none");
        }
        Row only = rows.next();
        if (rows.hasNext()) {
            throw new KithException(
                    ErrorCode.CONVERSION,
                    "single() needs one row, but the statement returned more; use first() or list()");
        }
        return only;
    }

    /** A mapper makes objects of the class that it was made for. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R> R cast(Object mapped) {
        return (R) mapped;
    }
}
