package dev.kith;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The components of a record class, how to convert to each, and how to make a record of them. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final String name;
    private final List<String> components;
    private final Converter[] converters;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        name = type.getSimpleName();
        components = Arrays.stream(declared).map(RecordComponent::getName).toList();
        converters = new Converter[declared.length];
        for (int i = 0; i < declared.length; i++) {
            converters[i] = Converter.of(
                    declared[i].getGenericType(),
                    "component `%s` of record %s".formatted(components.get(i), name));
        }
        constructor = canonicalConstructor(type, declared);
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] declared) {
        Class<?>[] types =
                Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException | InaccessibleObjectException cause) {
            throw new KithException(
                    ErrorCode.CONVERSION,
                    "record %s cannot be made; if it is in a named module, open its package to Kith"
                            .formatted(type.getName()),
                    cause);
        }
    }

    String name() {
        return name;
    }

    List<String> components() {
        return components;
    }

    Converter converter(int component) {
        return converters[component];
    }

    /** A record of the entries of a map, or of an entity's properties; a missing one is null. */
    Object fill(Object value) throws Converter.Mismatch {
        Map<String, ?> entries = Converters.entries(
                value, "record " + name + ", which is made of a map, a node or a relationship");
        var arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            String key = components.get(i);
            try {
                arguments[i] = converters[i].convert(entries.get(key));
            } catch (Converter.Mismatch mismatch) {
                throw mismatch.in("key `" + key + "`");
            }
        }
        return make(arguments);
    }

    Object make(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw cannotMake(thrown);
        } catch (InstantiationException | IllegalAccessException cause) {
            throw cannotMake(cause);
        }
    }

    private KithException cannotMake(Exception cause) {
        return new KithException(
                ErrorCode.CONVERSION, "record " + name + " cannot be made: " + cause, cause);
    }
}
