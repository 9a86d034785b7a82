package dev.kith.query.differential;

/** What the parts of one statement are written with: chance, names, and one another. */
final class Writer {
    final Draw draw;
    final Numbers numbers;
    final Booleans booleans;
    final Texts texts;
    final Lists lists;
    final Patterns patterns;
    final Reading reading;
    final Projections projections;
    private int names;

    Writer(Draw draw) {
        this.draw = draw;
        numbers = new Numbers(this);
        booleans = new Booleans(this);
        texts = new Texts(this);
        lists = new Lists(this);
        patterns = new Patterns(this);
        reading = new Reading(this);
        projections = new Projections(this);
    }

    /** A name that nothing else in the statement has. */
    String name(String prefix) {
        return prefix + names++;
    }

    /** An expression that gives a value of a type, or null. */
    Piece expression(Type type, Scope scope, int depth) {
        return switch (type) {
            case INTEGER -> numbers.integer(scope, depth);
            case FLOAT -> numbers.floating(scope, depth);
            case STRING -> texts.string(scope, depth);
            case BOOLEAN -> booleans.of(scope, depth);
            case ANY -> any(scope, depth);
            case INTEGERS -> lists.integers(scope, depth);
            case MAP -> lists.map(scope, depth);
            case BAG, NODE, RELATIONSHIP, RELATIONSHIPS, PATH, SHORTEST ->
                Piece.word(draw.of(scope.of(type)));
        };
    }

    private Piece any(Scope scope, int depth) {
        return draw.either(
                () -> property(scope, "m", Piece.Kind.ANY, "null"),
                () -> property(scope, "m", Piece.Kind.ANY, "$any"),
                () -> variable(scope, Type.ANY, Piece.Kind.ANY, "null"),
                () -> expression(scalar(), scope, depth - 1));
    }

    Type scalar() {
        return draw.of(Type.INTEGER, Type.INTEGER, Type.STRING, Type.BOOLEAN, Type.FLOAT);
    }

    /** A variable of a type in scope, else the text given. */
    Piece variable(Scope scope, Type type, Piece.Kind kind, String otherwise) {
        var names = scope.of(type);
        return Piece.phrase(kind, names.isEmpty() ? otherwise : draw.of(names));
    }

    /** A property of some node or relationship in scope, else the text given. */
    Piece property(Scope scope, String key, Piece.Kind kind, String otherwise) {
        var entities = new java.util.ArrayList<String>(scope.of(Type.NODE));
        entities.addAll(scope.of(Type.RELATIONSHIP));
        return Piece.phrase(kind, entities.isEmpty() ? otherwise : draw.of(entities) + "." + key);
    }
}
