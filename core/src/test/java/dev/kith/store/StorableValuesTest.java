package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.value.NodeValue;
import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class StorableValuesTest {
    private static final long MAX_BYTES = 64L << 20;

    @Test
    void scalarsAndListsOfOneTypeCanBeStored() {
        List<@Nullable Object> storable = Arrays.asList(
                null,
                true,
                1,
                1.5,
                "a",
                List.of(),
                List.of(1, 2),
                List.of("a"),
                List.of(true, false),
                List.of(1.0, Double.NaN));
        for (Object object : storable) {
            assertThatCode(() -> StorableValues.stored(Values.of(object), MAX_BYTES))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void mapsEntitiesAndMixedOrNestedListsAreTypeErrors() {
        List<Object> notStorable = List.of(
                Map.of("k", 1),
                new NodeValue(1),
                List.of(1, "a"),
                List.of(List.of(1)),
                List.of(Map.of()),
                Arrays.asList(1, null));
        for (Object object : notStorable) {
            Value value = Values.of(object);
            QueryException error = catchThrowableOfType(
                    QueryException.class, () -> StorableValues.stored(value, MAX_BYTES));
            assertThat(error).as("%s", value).isNotNull();
            assertThat(error.code()).isEqualTo(ErrorCode.TYPE_ERROR);
            assertThat(error.classification())
                    .isEqualTo(Classification.runtime("TypeError", "InvalidPropertyType"));
            assertThat(error).hasMessageContaining("dates, times, durations, points");
        }
    }

    @Test
    void integersAmongFloatsBecomeFloats() {
        assertThat(StorableValues.stored(Values.of(List.of(1, 2.5)), MAX_BYTES).toString())
                .isEqualTo("[1.0, 2.5]");
        assertThat(StorableValues.stored(Values.of(List.of(1, 2)), MAX_BYTES).toString())
                .isEqualTo("[1, 2]");
    }

    @Test
    void aStringOfMoreThan64MebibytesIsTooLarge() {
        Value justFits = Values.of("é".repeat(32 << 20));
        Value tooLarge = Values.of("é".repeat((32 << 20) + 1));
        assertThatCode(() -> StorableValues.stored(justFits, MAX_BYTES)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                QueryException.class,
                                () -> StorableValues.stored(tooLarge, MAX_BYTES))
                        .code())
                .isEqualTo(ErrorCode.VALUE_TOO_LARGE);
    }
}
