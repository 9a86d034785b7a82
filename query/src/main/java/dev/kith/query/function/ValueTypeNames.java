package dev.kith.query.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Value;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Types as GQL writes them: {@code LIST<INTEGER NOT NULL> NOT NULL}. */
public final class ValueTypeNames {
    private static final String NOT_NULL = " NOT NULL";

    private static final List<String> ORDER = List.of(
            "BOOLEAN",
            "STRING",
            "INTEGER",
            "FLOAT",
            "DATE",
            "LOCAL TIME",
            "ZONED TIME",
            "LOCAL DATETIME",
            "ZONED DATETIME",
            "DURATION",
            "POINT",
            "NODE",
            "RELATIONSHIP",
            "MAP",
            "LIST",
            "PATH");

    private ValueTypeNames() {}

    static String of(Value value) {
        return value.isNull() ? "NULL" : name(value) + NOT_NULL;
    }

    /** The type of a value that is not null, without saying so: {@code LIST<INTEGER NOT NULL>}. */
    public static String plain(Value value) {
        return name(value);
    }

    /** Whether a value that is not null can be a property. */
    public static boolean isStorable(Value value) {
        if (!(value instanceof ListValue list)) {
            return isStorableAlone(value);
        }
        for (Value element : list.elements()) {
            boolean fits = isStorableAlone(element)
                    && name(element).equals(name(list.elements().getFirst()));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorableAlone(Value value) {
        return !(value instanceof NullValue
                || value instanceof ListValue
                || value instanceof MapValue
                || value instanceof NodeValue
                || value instanceof RelationshipValue
                || value instanceof PathValue);
    }

    /** Where a type stands among those of a union. */
    private static int rank(String name) {
        return name.startsWith("LIST") ? ORDER.indexOf("LIST") : ORDER.indexOf(name);
    }

    private static String name(Value value) {
        return switch (value) {
            case NullValue none -> "NULL";
            case BooleanValue bool -> "BOOLEAN";
            case IntegerValue integer -> "INTEGER";
            case FloatValue floating -> "FLOAT";
            case StringValue string -> "STRING";
            case DateValue date -> "DATE";
            case LocalTimeValue time -> "LOCAL TIME";
            case TimeValue time -> "ZONED TIME";
            case LocalDateTimeValue moment -> "LOCAL DATETIME";
            case DateTimeValue moment -> "ZONED DATETIME";
            case DurationValue duration -> "DURATION";
            case PointValue point -> "POINT";
            case ListValue list -> "LIST<%s>".formatted(elementType(list));
            case MapValue map -> "MAP";
            case NodeValue node -> "NODE";
            case RelationshipValue relationship -> "RELATIONSHIP";
            case PathValue path -> "PATH";
        };
    }

    /** Every type among the elements, in the standard's order; null only where there is nothing else. */
    private static String elementType(ListValue list) {
        if (list.size() == 0) {
            return "NOTHING";
        }
        var names = new TreeSet<String>(Comparator.comparing(ValueTypeNames::rank)
                .thenComparing(Comparator.naturalOrder()));
        boolean hasNull = false;
        for (Value element : list.elements()) {
            if (element.isNull()) {
                hasNull = true;
            } else {
                names.add(name(element));
            }
        }
        if (names.isEmpty()) {
            return "NULL";
        }
        String suffix = hasNull ? "" : NOT_NULL;
        return String.join(suffix + " | ", names) + suffix;
    }
}
