package dev.kith.query.bind;

import dev.kith.query.bound.Variable;
import dev.kith.query.function.ArgumentType;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a value before running. Null may be a value of any of these types, so a type
 * never promises that there is one.
 *
 * @param element of a list, the type of its elements
 */
record StaticType(Kind kind, Optional<StaticType> element) {
    enum Kind {
        ANY,
        /** Nothing but null; also the elements of an empty list. */
        NULL,
        BOOLEAN,
        INTEGER,
        FLOAT,
        NUMBER,
        STRING,
        LIST,
        MAP,
        NODE,
        RELATIONSHIP,
        PATH,
        DATE,
        LOCAL_TIME,
        TIME,
        LOCAL_DATE_TIME,
        DATE_TIME,
        DURATION,
        POINT
    }

    /** What has properties: entities and maps by their keys, moments and points by their parts. */
    private static final Set<Kind> WITH_PROPERTIES = EnumSet.of(
            Kind.MAP,
            Kind.NODE,
            Kind.RELATIONSHIP,
            Kind.DATE,
            Kind.LOCAL_TIME,
            Kind.TIME,
            Kind.LOCAL_DATE_TIME,
            Kind.DATE_TIME,
            Kind.DURATION,
            Kind.POINT);

    private static final Set<Kind> MOMENTS =
            EnumSet.of(Kind.DATE, Kind.LOCAL_TIME, Kind.TIME, Kind.LOCAL_DATE_TIME, Kind.DATE_TIME);

    static final StaticType ANY = of(Kind.ANY);
    static final StaticType NULL = of(Kind.NULL);
    static final StaticType BOOLEAN = of(Kind.BOOLEAN);
    static final StaticType INTEGER = of(Kind.INTEGER);
    static final StaticType FLOAT = of(Kind.FLOAT);
    static final StaticType NUMBER = of(Kind.NUMBER);
    static final StaticType STRING = of(Kind.STRING);
    static final StaticType MAP = of(Kind.MAP);
    static final StaticType NODE = of(Kind.NODE);
    static final StaticType RELATIONSHIP = of(Kind.RELATIONSHIP);
    static final StaticType PATH = of(Kind.PATH);

    private static StaticType of(Kind kind) {
        return new StaticType(kind, Optional.empty());
    }

    static StaticType listOf(StaticType element) {
        return new StaticType(Kind.LIST, Optional.of(element));
    }

    static StaticType of(ArgumentType type) {
        return switch (type) {
            case ANY, NODE_OR_RELATIONSHIP, MAP_OR_ENTITY, STRING_OR_LIST, STRING_LIST_OR_MAP ->
                ANY;
            case DATE -> of(Kind.DATE);
            case LOCAL_TIME -> of(Kind.LOCAL_TIME);
            case TIME -> of(Kind.TIME);
            case LOCAL_DATE_TIME -> of(Kind.LOCAL_DATE_TIME);
            case DATE_TIME -> of(Kind.DATE_TIME);
            case DURATION -> of(Kind.DURATION);
            case POINT -> of(Kind.POINT);
            case NUMBER_OR_DURATION, TEMPORAL, TEMPORAL_SOURCE, DURATION_SOURCE -> ANY;
            case BOOLEAN -> BOOLEAN;
            case INTEGER -> INTEGER;
            case FLOAT -> FLOAT;
            case NUMBER -> NUMBER;
            case STRING -> STRING;
            case LIST -> listOf(ANY);
            case MAP -> MAP;
            case NODE -> NODE;
            case RELATIONSHIP -> RELATIONSHIP;
            case PATH -> PATH;
        };
    }

    static StaticType of(Variable.Kind kind) {
        return switch (kind) {
            case NODE -> NODE;
            case RELATIONSHIP -> RELATIONSHIP;
            case ANY -> ANY;
        };
    }

    /** Whether a value that is not null could be of one of these kinds. */
    boolean canBe(Kind... kinds) {
        if (isUnknown()) {
            return true;
        }
        for (Kind asked : kinds) {
            if (kind == asked || (isNumeric(kind) && isNumeric(asked) && overlaps(kind, asked))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value that is not null could have properties. */
    boolean canHaveProperties() {
        return isUnknown() || WITH_PROPERTIES.contains(kind);
    }

    /** Whether a value that is not null could be a date or a time. */
    boolean canBeMoment() {
        return isUnknown() || MOMENTS.contains(kind);
    }

    private boolean isUnknown() {
        return kind == Kind.ANY || kind == Kind.NULL;
    }

    /** Whether it is known to be a number. */
    boolean isNumber() {
        return isNumeric(kind);
    }

    /** The type of the elements if this is a list, of the sole element if it is not. */
    StaticType elementWhenUnwound() {
        return switch (kind) {
            case ANY, NULL -> ANY;
            case LIST -> elementType();
            default -> this;
        };
    }

    /** The type of the elements; of a value that is not known to be a list, not known either. */
    StaticType elementType() {
        return element.filter(type -> type.kind != Kind.NULL).orElse(ANY);
    }

    /** What a value is known to be if it is of this type or of the other one. */
    StaticType or(StaticType other) {
        if (kind == Kind.NULL || equals(other)) {
            return other;
        }
        if (other.kind == Kind.NULL) {
            return this;
        }
        if (kind == Kind.LIST && other.kind == Kind.LIST) {
            return listOf(element.orElse(ANY).or(other.element.orElse(ANY)));
        }
        return isNumber() && other.isNumber() ? NUMBER : ANY;
    }

    static StaticType anyOf(List<Typed> values) {
        StaticType joined = NULL;
        for (Typed value : values) {
            joined = joined.or(value.type());
        }
        return joined;
    }

    /** The kind of a slot that holds such values. */
    Variable.Kind variableKind() {
        return switch (kind) {
            case NODE -> Variable.Kind.NODE;
            case RELATIONSHIP -> Variable.Kind.RELATIONSHIP;
            default -> Variable.Kind.ANY;
        };
    }

    /** As a message names it: {@code a List}. */
    String described() {
        var word = new StringBuilder();
        for (String part : kind.name().split("_")) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return (kind == Kind.INTEGER || kind == Kind.ANY ? "an " : "a ") + word;
    }

    private static boolean isNumeric(Kind kind) {
        return kind == Kind.INTEGER || kind == Kind.FLOAT || kind == Kind.NUMBER;
    }

    private static boolean overlaps(Kind one, Kind other) {
        return one == other || one == Kind.NUMBER || other == Kind.NUMBER;
    }
}
