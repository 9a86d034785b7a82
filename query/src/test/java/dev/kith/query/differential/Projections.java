package dev.kith.query.differential;

import static dev.kith.query.differential.Piece.optional;

import java.util.ArrayList;
import java.util.List;

/** What stands in WITH and RETURN. */
final class Projections {
    private final Writer writer;
    private final Draw draw;

    Projections(Writer writer) {
        this.writer = writer;
        this.draw = writer.draw;
    }

    /**
     * A projection.
     *
     * @param columns in their order
     * @param ordered whether the order of its rows is decided, but for equal rows
     */
    record Drawn(Piece piece, List<Scope.Variable> columns, boolean ordered) {
        Scope scope() {
            return new Scope(columns);
        }
    }

    private record Item(Piece piece, Scope.Variable column) {}

    /** For a WITH, which may filter. */
    Drawn with(Scope scope) {
        Drawn drawn = drawn(scope, true);
        Piece filtered = draw.oneIn(3)
                ? Piece.fixed(
                        drawn.piece(), optional(" WHERE ", writer.booleans.where(drawn.scope(), 2)))
                : drawn.piece();
        return new Drawn(filtered, drawn.columns(), drawn.ordered());
    }

    /** For a RETURN. */
    Drawn result(Scope scope) {
        return drawn(scope, false);
    }

    /** Columns of the given types under the given names: a further branch of a UNION. */
    Piece branch(Scope scope, List<Scope.Variable> columns) {
        var items = new ArrayList<Piece>();
        for (Scope.Variable column : columns) {
            Type type = scope.of(column.type()).isEmpty() ? writer.scalar() : column.type();
            items.add(Piece.fixed(writer.expression(type, scope, 1), " AS " + column.name()));
        }
        return Piece.listing("", ", ", "", items.size(), items);
    }

    private Drawn drawn(Scope scope, boolean keeps) {
        boolean aggregates = draw.oneIn(3);
        var items = new ArrayList<Item>();
        if (aggregates) {
            addKeys(scope, items);
            addAggregates(scope, items);
        } else {
            addColumns(scope, items, keeps);
        }
        List<Scope.Variable> columns = items.stream().map(Item::column).toList();
        boolean decided = columns.stream().allMatch(it -> it.type().isDecided());
        boolean distinct = decided && draw.oneIn(4);
        boolean ordered = decided && draw.oneIn(3);
        Piece list =
                Piece.listing("", ", ", "", 1, items.stream().map(Item::piece).toList());
        Piece piece = Piece.fixed(
                distinct ? optional("DISTINCT ") : "",
                list,
                ordered ? order(scope, columns, !aggregates && !distinct) : "");
        return new Drawn(piece, columns, ordered);
    }

    /** Variables, under their names or others, and expressions. */
    private void addColumns(Scope scope, List<Item> items, boolean keeps) {
        for (Scope.Variable variable : scope.variables()) {
            if (keeps ? !draw.oneIn(4) : draw.oneIn(3)) {
                items.add(kept(variable));
            }
        }
        for (int i = draw.below(3); i > 0 || items.isEmpty(); i--) {
            items.add(computed(scope));
        }
    }

    private Item kept(Scope.Variable variable) {
        if (draw.oneIn(4) && variable.type().isDecided()) {
            String name = writer.name("v");
            return new Item(Piece.word(variable.name() + " AS " + name), variable.named(name));
        }
        return new Item(Piece.word(variable.name()), variable);
    }

    private Item computed(Scope scope) {
        if (draw.oneIn(8)) {
            String name = writer.name("bag");
            return new Item(
                    Piece.fixed(writer.lists.bag(scope, 1), " AS " + name),
                    new Scope.Variable(name, Type.BAG, false));
        }
        if (draw.oneIn(4)) {
            boolean isNode = !draw.oneIn(4);
            var entity = isNode ? writer.node(scope, 1) : writer.relationship(scope);
            if (entity.isPresent()) {
                String name = writer.name("x");
                Type type = isNode ? Type.NODE : Type.RELATIONSHIP;
                return new Item(
                        Piece.fixed(entity.get(), " AS " + name),
                        new Scope.Variable(name, type, false));
            }
        }
        Type type = draw.oneIn(4)
                ? draw.of(Type.INTEGERS, Type.STRINGS, Type.MAP, Type.MAP, Type.ANY)
                : writer.scalar();
        String name = writer.name("c");
        return new Item(
                Piece.fixed(writer.expression(type, scope, 2), " AS " + name),
                new Scope.Variable(name, type, false));
    }

    private void addKeys(Scope scope, List<Item> items) {
        for (Scope.Variable variable : scope.decided()) {
            if (draw.oneIn(3)) {
                items.add(kept(variable));
            }
        }
        if (draw.oneIn(2)) {
            Type type = writer.scalar();
            String name = writer.name("k");
            items.add(new Item(
                    Piece.fixed(writer.expression(type, scope, 1), " AS " + name),
                    new Scope.Variable(name, type, false)));
        }
    }

    private void addAggregates(Scope scope, List<Item> items) {
        for (int i = draw.between(1, 2); i > 0; i--) {
            items.add(aggregate(scope));
        }
    }

    private Item aggregate(Scope scope) {
        return switch (draw.below(11)) {
            case 8 -> nodes(scope);
            case 10 ->
                aggregate(
                        draw.of("sum(", "avg(", "max("),
                        writer.temporals.duration(scope, 1),
                        Type.ANY);
            case 9 ->
                aggregate(
                        draw.of("percentileDisc(", "percentileDisc(DISTINCT "),
                        Piece.fixed(small(scope), ", 0.5"),
                        Type.INTEGER);
            case 0 -> aggregate("count(", Piece.word("*"), Type.INTEGER);
            case 1 -> aggregate("count(", anything(scope), Type.INTEGER);
            case 2 -> aggregate("count(DISTINCT ", anything(scope), Type.INTEGER);
            case 3 -> aggregate("collect(", writer.numbers.integer(scope, 1), Type.BAG);
            case 4 -> aggregate("collect(DISTINCT ", writer.numbers.integer(scope, 1), Type.BAG);
            case 5 -> aggregate(draw.of("sum(", "sum(DISTINCT "), small(scope), Type.INTEGER);
            case 6 -> aggregate(draw.of("avg(", "avg(DISTINCT "), small(scope), Type.FLOAT);
            default -> {
                Type type = draw.oneIn(3) ? Type.ANY : writer.scalar();
                yield aggregate(draw.of("min(", "max("), writer.expression(type, scope, 1), type);
            }
        };
    }

    private Item nodes(Scope scope) {
        var nodes = scope.of(Type.NODE);
        return nodes.isEmpty()
                ? aggregate("count(", Piece.word("*"), Type.INTEGER)
                : aggregate("collect(", Piece.word(draw.of(nodes)), Type.NODES);
    }

    private Piece anything(Scope scope) {
        var decided = scope.decided();
        return decided.isEmpty() || draw.oneIn(2)
                ? writer.expression(writer.scalar(), scope, 1)
                : Piece.word(draw.of(decided).name());
    }

    /** A number so small that sums of it fit. */
    private Piece small(Scope scope) {
        return Piece.fixed("(", writer.numbers.integer(scope, 1), " % 1000)");
    }

    private Item aggregate(String function, Piece argument, Type type) {
        String name = writer.name(type.isDecided() ? "g" : "bag");
        return new Item(
                Piece.fixed(function, argument, ") AS " + name),
                new Scope.Variable(name, type, false));
    }

    /** By all columns, so that only equal rows are in no order; then cut. */
    private Piece order(Scope before, List<Scope.Variable> columns, boolean seesBefore) {
        var keys = new ArrayList<Piece>();
        if (seesBefore && draw.oneIn(3)) {
            keys.add(Piece.fixed(writer.expression(writer.scalar(), before, 1), descending()));
        }
        var shuffled = new ArrayList<>(columns);
        java.util.Collections.rotate(shuffled, draw.below(columns.size()));
        for (Scope.Variable column : shuffled) {
            keys.add(Piece.fixed(column.name(), descending()));
        }
        return Piece.fixed(
                Piece.listing(" ORDER BY ", ", ", "", keys.size(), keys),
                draw.oneIn(4) ? optional(" SKIP " + draw.of("0", "1", "1", "2")) : "",
                draw.oneIn(2)
                        ? optional(" LIMIT "
                                + draw.of("1", "2", "3", "5", "1 + 1", "$int", draw.of("0", "4")))
                        : "");
    }

    private String descending() {
        return draw.of("", " DESC", " ASC", "");
    }
}
