package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.phrase;

import dev.kith.query.differential.Piece.Kind;

/** Whether a value is of a type, and of which. */
final class TypeTests {
    private static final String[] TYPES = {
        "INTEGER",
        "FLOAT",
        "STRING",
        "BOOLEAN",
        "DATE",
        "ZONED DATETIME",
        "LOCAL DATETIME",
        "ZONED TIME",
        "DURATION",
        "POINT",
        "MAP",
        "NODE",
        "RELATIONSHIP",
        "PATH",
        "LIST<ANY>",
        "LIST<INTEGER>",
        "LIST<INTEGER NOT NULL>",
        "LIST<INTEGER | STRING>",
        "PROPERTY VALUE",
        "INTEGER | FLOAT",
        "STRING | DATE | NODE",
        "ANY",
        "NOTHING",
        "NULL"
    };

    private final Writer writer;
    private final Draw draw;

    TypeTests(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    Piece test(Scope scope, int depth) {
        return phrase(
                Kind.BOOLEAN,
                "(",
                subject(scope, depth),
                draw.of(" IS :: ", " IS NOT :: ", " IS TYPED ", " :: "),
                draw.of(TYPES),
                draw.of("", "", " NOT NULL") + ")");
    }

    Piece name(Scope scope, int depth) {
        return phrase(Kind.STRING, "valueType(", writer.expression(decided(), scope, depth), ")");
    }

    private Piece subject(Scope scope, int depth) {
        var decided = scope.variables().stream()
                .filter(it -> it.type() != Type.ANY && it.type() != Type.SHORTEST)
                .toList();
        if (!decided.isEmpty() && draw.oneIn(3)) {
            return Piece.word(draw.of(decided).name());
        }
        // What is equal may differ in type, 1 and 1.0, and which of them is stored by a statement
        // may hang on the order of rows.
        return !writer.updates && draw.oneIn(2)
                ? writer.property(scope, "m", Kind.ANY, "1.0")
                : writer.expression(decided(), scope, depth);
    }

    /** A type that every plan gives, where it gives an equal value. */
    private Type decided() {
        return draw.oneIn(4) ? draw.of(Type.INTEGERS, Type.MAP) : writer.scalar();
    }
}
