package dev.kith.query.differential.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Some MATCH clauses and a RETURN of ids.
 *
 * @param columns the names that are returned
 */
public record ModelQuery(List<Match> matches, boolean distinct, List<String> columns) {
    /** A MATCH or OPTIONAL MATCH. */
    public record Match(
            boolean optional, Pattern pattern, @Nullable Condition where) {
        String text() {
            return (optional ? "OPTIONAL MATCH " : "MATCH ")
                    + pattern.text()
                    + (where == null ? "" : " WHERE " + where.text());
        }

        private List<Row> rows(ModelGraph graph, Row row) {
            List<Row> found = pattern.matches(graph, row).stream()
                    .filter(it -> where == null || Objects.equals(where.of(it, graph), true))
                    .toList();
            if (!optional || !found.isEmpty()) {
                return found;
            }
            Row nulls = row;
            for (String name : pattern.names()) {
                nulls = nulls.binds(name) ? nulls : nulls.with(name, null);
            }
            return List.of(nulls);
        }
    }

    /** As Cypher: every name stands for the id of what it is, or the ids. */
    public String text() {
        var text = new StringBuilder();
        matches.forEach(it -> text.append(it.text()).append(System.lineSeparator()));
        var items = columns.stream()
                .map(it -> it.startsWith("w")
                        ? "[x IN %s | x.id] AS %s".formatted(it, it)
                        : "%s.id AS %s".formatted(it, it))
                .toList();
        return text + "RETURN " + (distinct ? "DISTINCT " : "") + String.join(", ", items);
    }

    /** The rows, sorted, each as its values between bars. */
    public List<String> rows(ModelGraph graph) {
        List<Row> rows = List.of(Row.EMPTY);
        for (Match match : matches) {
            rows = rows.stream().flatMap(it -> match.rows(graph, it).stream()).toList();
        }
        var shown = rows.stream()
                .map(row -> String.join(
                        " | ", columns.stream().map(it -> shown(row.get(it))).toList()))
                .sorted();
        return (distinct ? shown.distinct() : shown).toList();
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case ModelGraph.Entity entity -> Integer.toString(entity.id());
            case List<?> list -> list.stream().map(ModelQuery::shown).toList().toString();
            case null -> "null";
            default -> throw new IllegalStateException(value.toString());
        };
    }

    /** Each query with a clause, a condition, a path or a hop less. */
    public List<ModelQuery> simpler() {
        var simpler = new ArrayList<ModelQuery>();
        for (int i = 0; i < matches.size(); i++) {
            var others = new ArrayList<>(matches);
            others.remove(i);
            if (!others.isEmpty()) {
                simpler.add(new ModelQuery(others, distinct, columns));
            }
            for (Match match : simpler(matches.get(i))) {
                var changed = new ArrayList<>(matches);
                changed.set(i, match);
                simpler.add(new ModelQuery(changed, distinct, columns));
            }
        }
        for (String column : columns) {
            simpler.add(new ModelQuery(
                    matches,
                    distinct,
                    columns.stream().filter(it -> !it.equals(column)).toList()));
        }
        return simpler;
    }

    private static List<Match> simpler(Match match) {
        var simpler = new ArrayList<Match>();
        if (match.where() != null) {
            simpler.add(new Match(match.optional(), match.pattern(), null));
            if (match.where() instanceof Condition.Joined joined) {
                simpler.add(new Match(match.optional(), match.pattern(), joined.left()));
                simpler.add(new Match(match.optional(), match.pattern(), joined.right()));
            }
        }
        List<Pattern.Path> paths = match.pattern().paths();
        for (int i = 0; i < paths.size(); i++) {
            if (paths.size() > 1) {
                var others = new ArrayList<>(paths);
                others.remove(i);
                simpler.add(new Match(match.optional(), new Pattern(others), match.where()));
            }
            Pattern.Path path = paths.get(i);
            int hops = path.hops().size();
            if (hops > 0) {
                var changed = new ArrayList<>(paths);
                changed.set(
                        i,
                        new Pattern.Path(
                                path.nodes().subList(0, hops), path.hops().subList(0, hops - 1)));
                simpler.add(new Match(match.optional(), new Pattern(changed), match.where()));
            }
        }
        return simpler;
    }
}
