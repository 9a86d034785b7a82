package dev.kith.value;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of a record as a map, in the order they are declared. */
final class RecordComponents {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private RecordComponents() {}

    static Map<String, @Nullable Object> of(Record record) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            map.put(component.getName(), read(record, component.getAccessor()));
        }
        return map;
    }

    private static @Nullable Object read(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException cause) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "component `%s` of record %s cannot be read"
                            .formatted(accessor.getName(), record.getClass().getName()),
                    cause);
        }
    }
}
