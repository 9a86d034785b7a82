package dev.kith.query.plan;

import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.ShortestPathOf;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.Creation;

import java.util.ArrayList;
import java.util.List;

/**
 * CREATE clauses that follow each other become one.
 *
 * <pre>
 * CREATE (a {x: $x}) CREATE (b {x: a.x})    =>    CREATE (a {x: $x}), (b {x: a.x})
 * </pre>
 *
 * <p>As written, all rows make {@code a} before the first makes {@code b}. An expression can tell
 * the difference only if it looks for entities: all that such a clause changes is which there are.
 */
final class CreateRuns {
    private CreateRuns() {}

    static List<BoundClause> joined(List<BoundClause> clauses) {
        var joined = new ArrayList<BoundClause>();
        var run = new ArrayList<Creation>();
        for (BoundClause clause : clauses) {
            if (clause instanceof BoundClause.Create create && !looksForEntities(create)) {
                run.addAll(create.creations());
            } else {
                end(run, joined);
                joined.add(clause);
            }
        }
        end(run, joined);
        return joined;
    }

    private static void end(List<Creation> run, List<BoundClause> joined) {
        if (!run.isEmpty()) {
            joined.add(new BoundClause.Create(List.copyOf(run)));
            run.clear();
        }
    }

    private static boolean looksForEntities(BoundClause.Create create) {
        return create.creations().stream()
                .flatMap(creation -> creation.expressions().stream())
                .anyMatch(CreateRuns::looksForEntities);
    }

    private static boolean looksForEntities(BoundExpression expression) {
        return expression instanceof Subquery
                || expression instanceof ShortestPathOf
                || expression.operands().stream().anyMatch(CreateRuns::looksForEntities);
    }
}
