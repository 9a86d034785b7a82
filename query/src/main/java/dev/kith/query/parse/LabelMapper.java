package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.LabelConjunctionContext;
import dev.kith.grammar.CypherParser.LabelDisjunctionContext;
import dev.kith.grammar.CypherParser.LabelExpressionContext;
import dev.kith.grammar.CypherParser.LabelTermContext;
import dev.kith.query.ast.LabelExpression;
import dev.kith.query.ast.SourceSpan;

import java.util.ArrayList;
import java.util.List;

/** Conditions on labels and types. */
final class LabelMapper {
    private final Mappers mappers;
    private final Source source;

    LabelMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    LabelExpression map(LabelExpressionContext context) {
        return disjunction(context.labelConjunction(), source.span(context));
    }

    LabelExpression map(LabelDisjunctionContext context) {
        List<LabelConjunctionContext> terms = context.labelConjunction();
        return disjunction(terms, source.span(terms.get(0), terms.get(terms.size() - 1)));
    }

    private LabelExpression disjunction(List<LabelConjunctionContext> contexts, SourceSpan span) {
        if (contexts.size() == 1) {
            return conjunction(contexts.get(0));
        }
        List<LabelExpression> terms = new ArrayList<>(contexts.size());
        for (LabelConjunctionContext context : contexts) {
            terms.add(conjunction(context));
        }
        return new LabelExpression.Disjunction(List.copyOf(terms), span);
    }

    private LabelExpression conjunction(LabelConjunctionContext context) {
        List<LabelTermContext> contexts = context.labelTerm();
        if (contexts.size() == 1) {
            return term(contexts.get(0));
        }
        List<LabelExpression> terms = new ArrayList<>(contexts.size());
        for (LabelTermContext term : contexts) {
            terms.add(term(term));
        }
        return new LabelExpression.Conjunction(List.copyOf(terms), source.span(context));
    }

    private LabelExpression term(LabelTermContext context) {
        LabelExpression term = unnegated(context);
        List<?> negations = context.EXCLAMATION();
        for (int i = negations.size() - 1; i >= 0; i--) {
            SourceSpan span = source.span(context.EXCLAMATION(i).getSymbol(), context.getStop());
            term = new LabelExpression.Negation(term, span);
        }
        return term;
    }

    private LabelExpression unnegated(LabelTermContext context) {
        if (context.labelExpression() != null) {
            return map(context.labelExpression());
        }
        if (context.anyName() != null) {
            String name = mappers.names().name(context.anyName());
            return new LabelExpression.Name(name, source.span(context.anyName()));
        }
        if (context.computedLabel() != null) {
            return new LabelExpression.Computed(
                    mappers.expressions().map(context.computedLabel().expression()),
                    context.computedLabel().ANY() != null,
                    source.span(context.computedLabel()));
        }
        return new LabelExpression.Wildcard(
                source.span(context.getToken(CypherLexer.PERCENT, 0).getSymbol()));
    }
}
