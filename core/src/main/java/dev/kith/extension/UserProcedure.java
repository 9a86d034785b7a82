package dev.kith.extension;

import dev.kith.value.MapValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A procedure, written in Java: called with arguments, gives rows.
 *
 * <pre>
 * record Reached(Node person, long steps) {}
 *
 * graph.register(UserProcedure.reading("social.reach")
 *         .parameter("from", ValueType.NODE)
 *         .optional("atMost", ValueType.INTEGER, 3)
 *         .description("Everybody within some steps.")
 *         .records(Reached.class, call -&gt; reach(call.getNode("from"), call.getLong("atMost"))));
 * </pre>
 *
 * <p>Rows are taken from the stream as the statement needs them, and the stream is closed at the end.
 * The code is called with null arguments too. Types, values and errors are as those of a {@link
 * UserFunction}; the transaction is {@link Call#transaction}.
 *
 * <p>A statement that calls a writing procedure is one that writes: in a read transaction it is
 * refused before anything runs. What the procedure writes counts in the {@link dev.kith.Summary} of
 * the statement.
 */
public record UserProcedure(Signature signature, boolean writes, List<Column> columns, Body body)
        implements Extension {
    /** The code of a procedure. */
    @FunctionalInterface
    public interface Body {
        /** The rows, each with a value for each column. */
        Stream<? extends List<? extends @Nullable Object>> rows(Call call) throws Exception;
    }

    /** The code of a procedure whose rows are records. */
    @FunctionalInterface
    public interface RecordBody<R extends Record> {
        Stream<R> rows(Call call) throws Exception;
    }

    /** The code of a procedure that does something and gives no rows. */
    @FunctionalInterface
    public interface Action {
        void run(Call call) throws Exception;
    }

    /** @throws dev.kith.KithException with {@code INVALID_ARGUMENT} if two columns have one name */
    public UserProcedure {
        columns = List.copyOf(columns);
        List<String> names = columns.stream().map(Column::name).toList();
        Signature.requireNames(signature.name(), "column", names);
    }

    /** Begins a procedure that only reads; see {@link Signature#name} for what names there may be. */
    public static Builder reading(String name) {
        return new Builder(name, false);
    }

    /** Begins a procedure that may change the graph. */
    public static Builder writing(String name) {
        return new Builder(name, true);
    }

    /** Spells a procedure; {@link #rows}, {@link #records} or {@link #action} ends it. */
    public static final class Builder extends SignatureBuilder<Builder> {
        private final boolean writes;
        private final List<Column> columns = new ArrayList<>();

        private Builder(String name, boolean writes) {
            super(name);
            this.writes = writes;
        }

        @Override
        Builder itself() {
            return this;
        }

        /** The next column of its rows. */
        public Builder yields(String column, ValueType type) {
            columns.add(new Column(column, type));
            return this;
        }

        public UserProcedure rows(Body body) {
            return new UserProcedure(signature(), writes, columns, body);
        }

        /** Adds a column for each component of a record, whose objects are the rows. */
        public <R extends Record> UserProcedure records(Class<R> type, RecordBody<R> body) {
            for (RecordComponent component : type.getRecordComponents()) {
                yields(component.getName(), ValueType.of(component.getType()));
            }
            return rows(call -> body.rows(call).map(UserProcedure::valuesOf));
        }

        /** Gives no rows: a query that calls it goes on with the row it had. */
        public UserProcedure action(Action action) {
            return rows(call -> {
                action.run(call);
                return Stream.empty();
            });
        }
    }

    /** The components of a record, in the order of their declaration. */
    private static List<Value> valuesOf(Record row) {
        return List.copyOf(((MapValue) Values.of(row)).entries().values());
    }
}
