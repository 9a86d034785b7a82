package dev.kith.query.parse;

import dev.kith.StatementLimits;

import org.antlr.v4.runtime.ParserRuleContext;

/** The mappers of one statement, which call one another as deep as the statement is nested. */
final class Mappers {
    private final StatementMapper statements;
    private final ClauseMapper clauses;
    private final UpdateMapper updates;
    private final CallMapper calls;
    private final PatternMapper patterns;
    private final LabelMapper labels;
    private final ExpressionMapper expressions;
    private final PredicateMapper predicates;
    private final ArithmeticMapper arithmetic;
    private final PostfixMapper postfixes;
    private final AtomMapper atoms;
    private final ScopedMapper scoped;
    private final LiteralMapper literals;
    private final NameMapper names;

    private final Source source;
    private final StatementLimits limits;
    private final TreeLevels levels;
    private int steps;

    Mappers(Source source, StatementLimits limits) {
        this.source = source;
        this.limits = limits;
        this.levels = new TreeLevels(source);
        this.statements = new StatementMapper(this, source);
        this.clauses = new ClauseMapper(this, source);
        this.updates = new UpdateMapper(this, source);
        this.calls = new CallMapper(this, source);
        this.patterns = new PatternMapper(this, source);
        this.labels = new LabelMapper(this, source);
        this.expressions = new ExpressionMapper(this, source);
        this.predicates = new PredicateMapper(this, source);
        this.arithmetic = new ArithmeticMapper(this, source);
        this.postfixes = new PostfixMapper(this, source);
        this.atoms = new AtomMapper(this, source);
        this.scoped = new ScopedMapper(this, source);
        this.literals = new LiteralMapper(source);
        this.names = new NameMapper(source);
    }

    /** Notes what becomes operators of a plan, which run inside one another. */
    void countSteps(int count, ParserRuleContext context) {
        steps += count;
        if (steps > limits.maxSteps()) {
            throw SyntaxErrors.tooManySteps(source, context.getStart(), limits.maxSteps());
        }
    }

    TreeLevels levels() {
        return levels;
    }

    StatementMapper statements() {
        return statements;
    }

    ClauseMapper clauses() {
        return clauses;
    }

    UpdateMapper updates() {
        return updates;
    }

    CallMapper calls() {
        return calls;
    }

    PatternMapper patterns() {
        return patterns;
    }

    LabelMapper labels() {
        return labels;
    }

    ExpressionMapper expressions() {
        return expressions;
    }

    PredicateMapper predicates() {
        return predicates;
    }

    ArithmeticMapper arithmetic() {
        return arithmetic;
    }

    PostfixMapper postfixes() {
        return postfixes;
    }

    AtomMapper atoms() {
        return atoms;
    }

    ScopedMapper scoped() {
        return scoped;
    }

    LiteralMapper literals() {
        return literals;
    }

    NameMapper names() {
        return names;
    }
}
