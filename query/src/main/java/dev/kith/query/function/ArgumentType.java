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

import java.util.Arrays;
import java.util.stream.Collectors;

/** A type as signatures write it. Null belongs to every one of them. */
public enum ArgumentType {
    BOOLEAN("a Boolean", 1),
    INTEGER("an Integer", 1 << 1),
    FLOAT("a Float", 1 << 2),
    NUMBER("a number", INTEGER.members | FLOAT.members),
    STRING("a String", 1 << 3),
    LIST("a List", 1 << 4),
    MAP("a Map", 1 << 5),
    NODE("a Node", 1 << 6),
    RELATIONSHIP("a Relationship", 1 << 7),
    PATH("a Path", 1 << 8),
    DATE("a Date", 1 << 9),
    LOCAL_TIME("a LocalTime", 1 << 10),
    TIME("a Time", 1 << 11),
    LOCAL_DATE_TIME("a LocalDateTime", 1 << 12),
    DATE_TIME("a DateTime", 1 << 13),
    DURATION("a Duration", 1 << 14),
    POINT("a Point", 1 << 15),
    NODE_OR_RELATIONSHIP("a Node or a Relationship", NODE.members | RELATIONSHIP.members),
    MAP_OR_ENTITY("a Map, a Node or a Relationship", MAP.members | NODE_OR_RELATIONSHIP.members),
    STRING_OR_LIST("a String or a List", STRING.members | LIST.members),
    STRING_LIST_OR_MAP("a String, a List or a Map", STRING_OR_LIST.members | MAP.members),
    NUMBER_OR_DURATION("a number or a Duration", NUMBER.members | DURATION.members),
    TEMPORAL(
            "a date or a time",
            DATE.members
                    | LOCAL_TIME.members
                    | TIME.members
                    | LOCAL_DATE_TIME.members
                    | DATE_TIME.members),
    TEMPORAL_SOURCE(
            "a String, a Map, a date or a time", STRING.members | MAP.members | TEMPORAL.members),
    DURATION_SOURCE(
            "a String, a Map or a Duration", STRING.members | MAP.members | DURATION.members),
    ANY("anything", (1 << 16) - 1);

    private final String phrase;
    /** One bit for each type that a value itself may have. */
    private final int members;

    ArgumentType(String phrase, int members) {
        this.phrase = phrase;
        this.members = members;
    }

    /** As a message says it: {@code a String or a List}. */
    public String phrase() {
        return phrase;
    }

    /** As a signature says it: {@code STRING | LIST<ANY>}. */
    public String typeName() {
        if (this == ANY) {
            return "ANY";
        }
        return Arrays.stream(values())
                .filter(type ->
                        Integer.bitCount(type.members) == 1 && (members & type.members) != 0)
                .map(ArgumentType::standardName)
                .collect(Collectors.joining(" | "));
    }

    private String standardName() {
        return switch (this) {
            case LIST -> "LIST<ANY>";
            case LOCAL_TIME -> "LOCAL TIME";
            case TIME -> "ZONED TIME";
            case LOCAL_DATE_TIME -> "LOCAL DATETIME";
            case DATE_TIME -> "ZONED DATETIME";
            default -> name();
        };
    }

    /**
     * Whether a value of which only this much is known may be given where this type is asked for.
     * An integer may be given for a float.
     */
    public boolean admits(ArgumentType known) {
        int accepted = this == FLOAT ? NUMBER.members : members;
        return (accepted & known.members) != 0;
    }

    /** Whether a value may be given where this type is asked for. */
    public boolean admits(Value value) {
        return this == ANY || value.isNull() || admits(of(value));
    }

    private static ArgumentType of(Value value) {
        return switch (value) {
            case NullValue none -> ANY;
            case BooleanValue bool -> BOOLEAN;
            case IntegerValue integer -> INTEGER;
            case FloatValue floating -> FLOAT;
            case StringValue string -> STRING;
            case DateValue date -> DATE;
            case LocalTimeValue time -> LOCAL_TIME;
            case TimeValue time -> TIME;
            case LocalDateTimeValue moment -> LOCAL_DATE_TIME;
            case DateTimeValue moment -> DATE_TIME;
            case DurationValue duration -> DURATION;
            case PointValue point -> POINT;
            case ListValue list -> LIST;
            case MapValue map -> MAP;
            case NodeValue node -> NODE;
            case RelationshipValue relationship -> RELATIONSHIP;
            case PathValue path -> PATH;
        };
    }
}
