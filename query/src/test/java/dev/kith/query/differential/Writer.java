package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parts of one statement are written with: chance, names, and one another. */
final class Writer {
    final Draw draw;
    final Held held;

    /** Whether the statement writes. */
    final boolean updates;

    final Numbers numbers;
    final Booleans booleans;
    final Texts texts;
    final Temporals temporals;
    final Points points;
    final Lists lists;
    final Maps maps;
    final Comprehensions comprehensions;
    final TypeTests typeTests;
    final Likely likely;
    final Labels labels;
    final Patterns patterns;
    final Subqueries subqueries;
    final Reading reading;
    final Projections projections;
    private int names;

    Writer(Draw draw, Held held, boolean updates) {
        this.draw = draw;
        this.held = held;
        this.updates = updates;
        numbers = new Numbers(this);
        booleans = new Booleans(this);
        texts = new Texts(this);
        temporals = new Temporals(this);
        points = new Points(this);
        lists = new Lists(this);
        maps = new Maps(this);
        comprehensions = new Comprehensions(this);
        typeTests = new TypeTests(this);
        likely = new Likely(this);
        labels = new Labels(this);
        patterns = new Patterns(this);
        subqueries = new Subqueries(this);
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
            case DATE -> temporals.date(scope, depth);
            case DATETIME -> temporals.moment(scope, depth);
            case DURATION -> temporals.duration(scope, depth);
            case POINT -> points.point(scope, depth);
            case INTEGERS -> lists.integers(scope, depth);
            case STRINGS -> lists.strings(scope, depth);
            case MAP -> maps.map(scope, depth);
            case BAG, NODES, NODE, RELATIONSHIP, RELATIONSHIPS, PATH, SHORTEST ->
                Piece.word(draw.of(scope.of(type)));
        };
    }

    private Piece any(Scope scope, int depth) {
        return draw.either(
                () -> property(scope, "m", Piece.Kind.ANY, "null"),
                () -> property(scope, "m", Piece.Kind.ANY, "$any"),
                () -> Piece.phrase(Piece.Kind.ANY, draw.of("[1]", "1.0", "$any", "$list", "'a'")),
                () -> Piece.phrase(Piece.Kind.ANY, held("m", Values.MIXED)),
                () -> variable(scope, Type.ANY, Piece.Kind.ANY, "null"),
                () -> expression(scalar(), scope, depth - 1));
    }

    Type scalar() {
        return draw.oneIn(3)
                ? draw.of(Type.DATE, Type.DATETIME, Type.DURATION, Type.POINT)
                : draw.of(Type.INTEGER, Type.INTEGER, Type.STRING, Type.BOOLEAN, Type.FLOAT);
    }

    /** A literal that the graph holds under a key, for the most part; else one of others. */
    String held(String key, List<String> others) {
        var values = held.values(key);
        return draw.of(values.isEmpty() || draw.oneIn(4) ? others : values);
    }

    /** An expression that gives a node, if anything in scope leads to one. */
    Optional<Piece> node(Scope scope, int depth) {
        var ways = new ArrayList<Piece>();
        var nodes = scope.of(Type.NODE);
        if (!nodes.isEmpty()) {
            ways.add(Piece.fixed(
                    "CASE WHEN ",
                    booleans.of(scope, depth),
                    " THEN " + draw.of(nodes) + " ELSE " + draw.of(nodes) + " END"));
            ways.add(Piece.word("coalesce(" + draw.of(nodes) + ", " + draw.of(nodes) + ")"));
        }
        for (String relationship : scope.of(Type.RELATIONSHIP)) {
            ways.add(Piece.word(draw.of("startNode(", "endNode(") + relationship + ")"));
        }
        for (String path : scope.of(Type.PATH)) {
            ways.add(Piece.word(draw.of("head(", "last(") + "nodes(" + path + "))"));
            ways.add(Piece.word("nodes(" + path + ")[" + draw.between(-2, 1) + "]"));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(draw.of(ways));
    }

    /** An expression that gives a relationship, if anything in scope leads to one. */
    Optional<Piece> relationship(Scope scope) {
        var ways = new ArrayList<Piece>();
        for (String path : scope.of(Type.PATH)) {
            ways.add(Piece.word("relationships(" + path + ")[" + draw.between(-1, 1) + "]"));
        }
        for (String list : scope.of(Type.RELATIONSHIPS)) {
            ways.add(Piece.word(draw.of("head(", "last(") + list + ")"));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(draw.of(ways));
    }

    /** A list of nodes or relationships in scope, if there is one, and what it holds. */
    Optional<Entities> entities(Scope scope) {
        var lists = new ArrayList<Entities>();
        scope.of(Type.PATH).forEach(it -> {
            lists.add(new Entities("nodes(" + it + ")", Type.NODE));
            lists.add(new Entities("relationships(" + it + ")", Type.RELATIONSHIP));
        });
        scope.of(Type.RELATIONSHIPS).forEach(it -> lists.add(new Entities(it, Type.RELATIONSHIP)));
        scope.of(Type.NODES).forEach(it -> lists.add(new Entities(it, Type.NODE)));
        return lists.isEmpty() ? Optional.empty() : Optional.of(draw.of(lists));
    }

    record Entities(String list, Type element) {}

    /** A variable of a type in scope, else the text given. */
    Piece variable(Scope scope, Type type, Piece.Kind kind, String otherwise) {
        var names = scope.of(type);
        return Piece.phrase(kind, names.isEmpty() ? otherwise : draw.of(names));
    }

    /** A property of some node or relationship in scope, else the text given. */
    Piece property(Scope scope, String key, Piece.Kind kind, String otherwise) {
        var entities = scope.entities();
        return Piece.phrase(kind, entities.isEmpty() ? otherwise : draw.of(entities) + "." + key);
    }
}
