package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A condition cuts the rows of a pattern into those for which it is true, false and null: together
 * they are all rows, and each is the same whether the condition filters or its value is compared.
 */
record Partition(Piece match, Piece condition, List<String> names) {
    static Partition drawn(Writer writer) {
        Patterns.Drawn drawn = writer.patterns.match(Scope.EMPTY, 4);
        Scope scope = new Scope(drawn.added());
        Piece condition = writer.booleans.of(scope, writer.draw.between(1, 3));
        List<String> names = scope.decided().stream().map(Scope.Variable::name).toList();
        return new Partition(drawn.piece(), condition, names.isEmpty() ? List.of("1") : names);
    }

    /**
     * What came of it.
     *
     * @param rows how many were cut apart; none if an expression failed
     */
    record Outcome(int rows, Optional<String> wrong) {
        static final Outcome FAILED = new Outcome(0, Optional.empty());
    }

    Outcome outcome(Homes homes, Subject subject) {
        Optional<List<String>> all = rows(homes, subject, "");
        if (all.isEmpty()) {
            return Outcome.FAILED;
        }
        var together = new ArrayList<String>();
        for (String form : List.of("%s", "(NOT %s)", "(%s IS NULL)")) {
            String text = form.formatted(condition.text());
            Optional<List<String>> filtered = rows(homes, subject, " WHERE " + text);
            Optional<List<String>> computed =
                    rows(homes, subject, " WITH *, " + text + " AS v WITH * WHERE v = true");
            if (filtered.isEmpty() || computed.isEmpty()) {
                return Outcome.FAILED;
            }
            if (!filtered.equals(computed)) {
                return wrong("as a filter, %s gives %s; as a value, %s"
                        .formatted(text, filtered.get(), computed.get()));
            }
            together.addAll(filtered.get());
        }
        Collections.sort(together);
        return together.equals(all.get())
                ? new Outcome(together.size(), Optional.empty())
                : wrong("all rows: %s; in three parts: %s".formatted(all.get(), together));
    }

    private static Outcome wrong(String what) {
        return new Outcome(0, Optional.of(what));
    }

    /** The rows with something between MATCH and RETURN; absent if an expression failed. */
    private Optional<List<String>> rows(Homes homes, Subject subject, String between) {
        String text = "MATCH " + match.text() + between + " RETURN " + columns();
        var trial = new Trial(Piece.word(""), Piece.word(text), false);
        Answer answer = homes.ask(subject, trial);
        return answer.error().isPresent()
                ? Optional.empty()
                : Optional.of(answer.rows().subList(1, answer.rows().size()));
    }

    private String columns() {
        return String.join(", ", names.stream().map(it -> it + " AS c_" + it).toList());
    }

    /** With one piece of it simpler. */
    List<Partition> simpler() {
        var simpler = new ArrayList<Partition>();
        condition.simpler().forEach(it -> simpler.add(new Partition(match, it, names)));
        match.simpler().forEach(it -> simpler.add(new Partition(it, condition, names)));
        for (String name : names) {
            if (names.size() > 1) {
                simpler.add(new Partition(
                        match,
                        condition,
                        names.stream().filter(it -> !it.equals(name)).toList()));
            }
        }
        return simpler;
    }
}
