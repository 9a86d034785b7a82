package dev.kith.query.bind;

import dev.kith.EvaluationLimits;
import dev.kith.QueryException;
import dev.kith.engine.Lending;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.BoundExpression.MapOf;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.ScalarFunction;
import dev.kith.store.GraphReader;
import dev.kith.value.MapValue;
import dev.kith.value.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moments, durations and points that are written out, as in {@code date('2026-03-29')}: the language
 * has no literals for them, so calls with nothing but literals become the values. A call can fail,
 * and so must wait for its row; a value can be compared as early as a number.
 */
final class WrittenMoments {
    private static final Set<ArgumentType> MOMENTS = Set.of(
            ArgumentType.DATE,
            ArgumentType.LOCAL_TIME,
            ArgumentType.TIME,
            ArgumentType.LOCAL_DATE_TIME,
            ArgumentType.DATE_TIME,
            ArgumentType.DURATION,
            ArgumentType.POINT);

    /** One that is not there while a statement is bound: what asks for it is not written out. */
    private static final FunctionContext NONE = new FunctionContext() {
        @Override
        public GraphReader reader() {
            throw new NotYetKnown();
        }

        @Override
        public int deletedType(long relationshipId) {
            throw new NotYetKnown();
        }

        @Override
        public Instant transactionStart() {
            throw new NotYetKnown();
        }

        @Override
        public Instant statementStart() {
            throw new NotYetKnown();
        }

        @Override
        public Lending lending() {
            throw new NotYetKnown();
        }

        @Override
        public Lending lendingForWriting() {
            throw new NotYetKnown();
        }

        @Override
        public EvaluationLimits limits() {
            throw new NotYetKnown();
        }

        @Override
        public void checkRoom(long valueBytes) {}

        @Override
        public void checkActive() {}
    };

    private static final class NotYetKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYetKnown() {
            super(null, null, false, false);
        }
    }

    private WrittenMoments() {}

    /** The value of a call; none if it depends on more than what is written, or fails. */
    static Optional<Constant> value(ScalarFunction function, List<BoundExpression> arguments) {
        if (arguments.isEmpty() || function.userDefined() || !isMoment(function)) {
            return Optional.empty();
        }
        var values = new Value[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Value> value = written(arguments.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        try {
            return Optional.of(new Constant(function.apply(values, NONE)));
        } catch (QueryException | NotYetKnown atRunTime) {
            return Optional.empty();
        }
    }

    private static boolean isMoment(ScalarFunction function) {
        return function.deterministic() && MOMENTS.contains(function.signature().returns());
    }

    private static Optional<Value> written(BoundExpression expression) {
        if (expression instanceof Constant constant) {
            return Optional.of(constant.value());
        }
        return expression instanceof MapOf map ? writtenMap(map) : Optional.empty();
    }

    private static Optional<Value> writtenMap(MapOf map) {
        Map<String, Value> entries = new HashMap<>();
        for (int i = 0; i < map.keys().size(); i++) {
            Optional<Value> value = written(map.values().get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.put(map.keys().get(i), value.get());
        }
        return Optional.of(new MapValue(entries));
    }
}
