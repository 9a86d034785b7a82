package dev.kith.query.bind;

import dev.kith.query.ast.Expression;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that an expression as written reads.
 *
 * @param names every name that occurs, also as a variable that the expression itself declares
 * @param declares whether it declares variables of its own, or holds a subquery, whose names are
 *     not among these
 */
record FreeNames(Set<String> names, boolean declares) {
    static FreeNames of(Expression expression) {
        Set<String> names = new HashSet<>();
        boolean declares = collect(expression, names, false);
        return new FreeNames(Collections.unmodifiableSet(names), declares);
    }

    /** Whether it is made of nothing but names, constants and calls, and reads a name at all. */
    boolean isSimple() {
        return !declares && !names.isEmpty();
    }

    /** @param inCase whether a CASE around the expression gives its subject */
    private static boolean collect(Expression expression, Set<String> names, boolean inCase) {
        boolean declares = false;
        boolean subjectAround = inCase;
        switch (expression) {
            case Expression.Variable variable -> names.add(variable.name());
            case Expression.PatternExpression pattern -> declares = collect(pattern.path(), names);
            case Expression.PatternComprehension comprehension ->
                declares = collect(comprehension.path(), names);
            case Expression.Subquery subquery -> declares = true;
            case Expression.ListComprehension comprehension -> declares = true;
            case Expression.Quantifier quantifier -> declares = true;
            case Expression.Reduce reduce -> declares = true;
            case Expression.Case choice ->
                subjectAround = inCase || choice.subject().isPresent();
            case Expression.CaseSubject subject -> declares = !inCase;
            default -> {}
        }
        for (Expression operand : expression.operands()) {
            declares |= collect(operand, names, subjectAround);
        }
        return declares;
    }

    private static boolean collect(PathPattern path, Set<String> names) {
        path.variable().ifPresent(variable -> names.add(variable.name()));
        for (NodePattern node : path.nodes()) {
            node.variable().ifPresent(variable -> names.add(variable.name()));
        }
        for (PathPattern.Step step : path.steps()) {
            step.relationship().variable().ifPresent(variable -> names.add(variable.name()));
        }
        return true;
    }
}
