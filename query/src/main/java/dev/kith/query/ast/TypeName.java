package dev.kith.query.ast;

import java.util.List;

/** A type as written behind {@code IS ::}. */
public sealed interface TypeName {
    /** A type without parts. Null belongs to it unless {@code NOT NULL} was written. */
    record Simple(Kind kind, boolean nullable) implements TypeName {}

    /** {@code LIST<element>}. */
    record ListOf(TypeName element, boolean nullable) implements TypeName {}

    /** {@code A | B}: a value of any of these types. */
    record AnyOf(List<TypeName> alternatives) implements TypeName {}

    enum Kind {
        NOTHING,
        NULL,
        BOOLEAN,
        STRING,
        INTEGER,
        FLOAT,
        DATE,
        LOCAL_TIME,
        ZONED_TIME,
        LOCAL_DATETIME,
        ZONED_DATETIME,
        DURATION,
        POINT,
        NODE,
        RELATIONSHIP,
        MAP,
        PATH,
        PROPERTY_VALUE,
        ANY
    }
}
