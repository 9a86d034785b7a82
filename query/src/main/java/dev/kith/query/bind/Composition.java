package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.Query.SingleQuery;

import java.util.List;

/** Which clause may follow which, and which may end a query. */
final class Composition {
    /** What a query is for. */
    enum Role {
        /** It is the statement, or what CALL runs: it may write, and need not give rows then. */
        RUN,
        /** EXISTS or COUNT: only whether it has rows, and how many, is of interest. */
        COUNTED,
        /** COLLECT: it must give rows. */
        COLLECTED
    }

    private final BindErrors errors;

    Composition(BindErrors errors) {
        this.errors = errors;
    }

    void check(SingleQuery query, Role role) {
        List<Clause> clauses = query.clauses();
        for (int i = 0; i < clauses.size() - 1; i++) {
            Clause clause = clauses.get(i);
            if (clause instanceof Clause.Return || clause instanceof Clause.Finish) {
                refuseIfRowCount(clauses.get(i + 1));
                throw errors.composition(
                        nameOf(clause) + " must be the last clause", clause.span());
            }
        }
        if (role != Role.RUN) {
            refuseWrites(query);
        }
        Clause last = clauses.getLast();
        boolean ends = switch (role) {
            case RUN -> last instanceof Clause.Return || runs(last);
            case COUNTED -> true;
            case COLLECTED -> last instanceof Clause.Return;
        };
        if (!ends) {
            throw errors.composition(
                    "a query cannot end with %s; add a RETURN".formatted(nameOf(last)),
                    last.span());
        }
    }

    /** What else stands alone, but is a part of a RETURN that is before it. */
    private void refuseIfRowCount(Clause behind) {
        String word = errors.firstWord(behind.span());
        switch (word) {
            case "ORDER", "SKIP", "OFFSET", "LIMIT" ->
                throw errors.composition(
                        "%s is out of order: ORDER BY comes first, then SKIP or OFFSET, then LIMIT"
                                .formatted(word.equals("ORDER") ? "ORDER BY" : word),
                        behind.span());
            default -> {}
        }
    }

    private void refuseWrites(SingleQuery query) {
        for (Clause clause : query.clauses()) {
            if (isUpdate(clause)) {
                throw errors.composition(
                        "%s changes the graph, which a subquery in an expression must not"
                                .formatted(nameOf(clause)),
                        clause.span());
            }
            if (clause instanceof Clause.CallSubquery call) {
                switch (call.query()) {
                    case SingleQuery single -> refuseWrites(single);
                    case Query.Union union -> union.branches().forEach(this::refuseWrites);
                }
            }
        }
    }

    /** Whether a clause does something by itself, so that nothing need be returned. */
    private static boolean runs(Clause clause) {
        return isUpdate(clause)
                || clause instanceof Clause.Finish
                || clause instanceof Clause.CallProcedure
                || (clause instanceof Clause.CallSubquery call && !givesRows(call.query()));
    }

    private static boolean givesRows(Query query) {
        return switch (query) {
            case SingleQuery single -> single.clauses().getLast() instanceof Clause.Return;
            case Query.Union union -> union.branches().stream().anyMatch(Composition::givesRows);
        };
    }

    static boolean isUpdate(Clause clause) {
        return switch (clause) {
            case Clause.Create create -> true;
            case Clause.Merge merge -> true;
            case Clause.Set set -> true;
            case Clause.Remove remove -> true;
            case Clause.Delete delete -> true;
            case Clause.Foreach foreach -> true;
            case Clause.Match match -> false;
            case Clause.Unwind unwind -> false;
            case Clause.With with -> false;
            case Clause.Return returning -> false;
            case Clause.Finish finish -> false;
            case Clause.CallProcedure call -> false;
            case Clause.CallSubquery call -> false;
            case Clause.LoadCsv load -> false;
        };
    }

    static String nameOf(Clause clause) {
        return switch (clause) {
            case Clause.Create create -> "CREATE";
            case Clause.Merge merge -> "MERGE";
            case Clause.Set set -> "SET";
            case Clause.Remove remove -> "REMOVE";
            case Clause.Delete delete -> "DELETE";
            case Clause.Foreach foreach -> "FOREACH";
            case Clause.Match match -> "MATCH";
            case Clause.Unwind unwind -> "UNWIND";
            case Clause.With with -> "WITH";
            case Clause.Return returning -> "RETURN";
            case Clause.Finish finish -> "FINISH";
            case Clause.CallProcedure call -> "CALL";
            case Clause.CallSubquery call -> "CALL { }";
            case Clause.LoadCsv load -> "LOAD CSV";
        };
    }
}
