package dev.kith;

import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

/** A parameter on its way into a statement: a value within the limits, whose errors name it. */
final class ParameterValue {
    private final String name;
    private final EvaluationLimits limits;

    private ParameterValue(String name, EvaluationLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /**
     * The value of an object.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} if it has none; with {@code LIST_TOO_LONG},
     *     {@code VALUE_TOO_LARGE} or {@code VALUE_TOO_DEEP} if it, or what it holds, is past a limit
     */
    static Value of(String name, @Nullable Object object, EvaluationLimits limits) {
        var parameter = new ParameterValue(name, limits);
        Value value;
        try {
            value = Values.of(object);
        } catch (KithException noValue) {
            throw parameter.refused(noValue.code(), noValue.summary());
        }
        if (value.levels() > limits.maxValueLevels()) {
            throw parameter.refused(
                    ErrorCode.VALUE_TOO_DEEP,
                    "%,d lists and maps inside one another are more than the %,d that are allowed; raise evaluationLimits.maxValueLevels of GraphOptions"
                            .formatted(value.levels(), limits.maxValueLevels()));
        }
        parameter.check(value);
        return value;
    }

    private void check(Value value) {
        if (value instanceof ListValue list) {
            if (list.size() > limits.maxListElements()) {
                throw refused(
                        ErrorCode.LIST_TOO_LONG,
                        "a list of %,d elements is longer than the %,d that are allowed; run the statement for parts of it, or raise evaluationLimits.maxListElements of GraphOptions"
                                .formatted(list.size(), limits.maxListElements()));
            }
            list.elements().forEach(this::check);
        } else if (value instanceof MapValue map) {
            map.entries().values().forEach(this::check);
        } else if (value instanceof StringValue string) {
            long bytes = (long) Character.BYTES * string.value().length();
            if (bytes > limits.maxValueBytes()) {
                throw refused(
                        ErrorCode.VALUE_TOO_LARGE,
                        "a string of %,d bytes, two for each character, is larger than the %,d that are allowed; raise evaluationLimits.maxValueBytes of GraphOptions"
                                .formatted(bytes, limits.maxValueBytes()));
            }
        }
    }

    private KithException refused(ErrorCode code, String why) {
        return new KithException(code, "parameter $%s: %s".formatted(name, why));
    }
}
