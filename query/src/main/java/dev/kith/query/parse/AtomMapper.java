package dev.kith.query.parse;

import dev.kith.grammar.CypherParser;
import dev.kith.grammar.CypherParser.AtomContext;
import dev.kith.grammar.CypherParser.CaseBranchContext;
import dev.kith.grammar.CypherParser.CaseExpressionContext;
import dev.kith.grammar.CypherParser.CaseTestContext;
import dev.kith.grammar.CypherParser.ExpressionContext;
import dev.kith.grammar.CypherParser.FunctionCallContext;
import dev.kith.grammar.CypherParser.ListContext;
import dev.kith.grammar.CypherParser.LiteralContext;
import dev.kith.grammar.CypherParser.MapContext;
import dev.kith.grammar.CypherParser.MapEntryContext;
import dev.kith.grammar.CypherParser.MapProjectionContext;
import dev.kith.grammar.CypherParser.MapProjectionItemContext;
import dev.kith.grammar.CypherParser.NormalizeContext;
import dev.kith.grammar.CypherParser.ParameterContext;
import dev.kith.grammar.CypherParser.ParenthesizedContext;
import dev.kith.grammar.CypherParser.TrimContext;
import dev.kith.grammar.CypherParser.VariableContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.CaseBranch;
import dev.kith.query.ast.Expression.MapEntry;
import dev.kith.query.ast.Expression.MapProjectionItem;
import dev.kith.query.ast.Literal;

import org.antlr.v4.runtime.ParserRuleContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What operators are applied to, except for the kinds that bring variables of their own. */
final class AtomMapper {
    private final Mappers mappers;
    private final Source source;

    AtomMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Expression map(AtomContext context) {
        var atom = (ParserRuleContext) context.getChild(0);
        return switch (atom.getRuleIndex()) {
            case CypherParser.RULE_literal -> mappers.literals().map((LiteralContext) atom);
            case CypherParser.RULE_parameter -> parameter((ParameterContext) atom);
            case CypherParser.RULE_caseExpression -> branches((CaseExpressionContext) atom);
            case CypherParser.RULE_countStar -> new Expression.CountStar(source.span(atom));
            case CypherParser.RULE_parenthesized ->
                mappers.expressions().map(((ParenthesizedContext) atom).expression());
            case CypherParser.RULE_list -> list((ListContext) atom);
            case CypherParser.RULE_map -> map((MapContext) atom);
            case CypherParser.RULE_functionCall -> functionCall((FunctionCallContext) atom);
            case CypherParser.RULE_trim -> trim((TrimContext) atom);
            case CypherParser.RULE_normalize -> normalize((NormalizeContext) atom);
            case CypherParser.RULE_mapProjection -> mapProjection((MapProjectionContext) atom);
            case CypherParser.RULE_variable -> mappers.names().variable((VariableContext) atom);
            default -> mappers.scoped().map(atom);
        };
    }

    Expression.Parameter parameter(ParameterContext context) {
        String name = context.anyName() != null
                ? mappers.names().name(context.anyName())
                : context.DECIMAL_INTEGER().getText();
        return new Expression.Parameter(name, source.span(context));
    }

    Expression.MapLiteral map(MapContext context) {
        List<MapEntry> entries = new ArrayList<>(context.mapEntry().size());
        for (MapEntryContext entry : context.mapEntry()) {
            entries.add(new MapEntry(
                    mappers.names().name(entry.anyName()),
                    mappers.expressions().map(entry.expression()),
                    source.span(entry)));
        }
        return new Expression.MapLiteral(List.copyOf(entries), source.span(context));
    }

    private Expression list(ListContext context) {
        List<Expression> elements = mappers.expressions().all(context.expressions());
        return new Expression.ListLiteral(elements, source.span(context));
    }

    private Expression branches(CaseExpressionContext context) {
        List<CaseBranch> branches = new ArrayList<>(context.caseBranch().size());
        Optional<Expression> subject = Optional.empty();
        Optional<Expression> otherwise = Optional.empty();
        int firstBranch = context.caseBranch(0).getStart().getTokenIndex();
        for (ExpressionContext outer : context.expression()) {
            if (outer.getStart().getTokenIndex() < firstBranch) {
                subject = Optional.of(mappers.expressions().map(outer));
            } else {
                otherwise = Optional.of(mappers.expressions().map(outer));
            }
        }
        for (CaseBranchContext branch : context.caseBranch()) {
            Expression condition =
                    subject.isPresent() ? ofSubject(branch) : condition(branch.caseTest());
            branches.add(new CaseBranch(condition, mappers.expressions().map(branch.expression())));
        }
        return new Expression.Case(subject, List.copyOf(branches), otherwise, source.span(context));
    }

    /** Any of the things that a branch asks of the subject. */
    private Expression ofSubject(CaseBranchContext context) {
        List<Expression> tests = new ArrayList<>(context.caseTest().size());
        for (CaseTestContext test : context.caseTest()) {
            var subject = new Expression.CaseSubject(source.span(test));
            tests.add(mappers.predicates().caseTest(subject, test));
        }
        return tests.size() == 1
                ? tests.get(0)
                : new Expression.Or(List.copyOf(tests), source.span(context));
    }

    private Expression condition(List<CaseTestContext> tests) {
        if (tests.size() > 1 || tests.get(0).expression() == null) {
            throw SyntaxErrors.caseWithoutSubject(source, tests.get(0).getStart());
        }
        return mappers.expressions().map(tests.get(0).expression());
    }

    /** {@code trim(BOTH 'x' FROM text)} is a call of the function that trims there. */
    private Expression trim(TrimContext context) {
        String function = context.LEADING() != null
                ? "ltrim"
                : context.TRAILING() != null ? "rtrim" : "btrim";
        List<Expression> arguments = new ArrayList<>(2);
        arguments.add(mappers.expressions()
                .map(context.expression(context.expression().size() - 1)));
        if (context.expression().size() > 1) {
            arguments.add(mappers.expressions().map(context.expression(0)));
        }
        return call(function, arguments, context);
    }

    private Expression normalize(NormalizeContext context) {
        var form = new Literal.StringLiteral(
                context.normalForm().getText(), source.span(context.normalForm()));
        return call(
                "normalize",
                List.of(mappers.expressions().map(context.expression()), form),
                context);
    }

    private Expression call(String name, List<Expression> arguments, ParserRuleContext context) {
        return new Expression.FunctionCall(
                List.of(), name, false, List.copyOf(arguments), source.span(context));
    }

    private Expression functionCall(FunctionCallContext context) {
        List<String> parts = mappers.names().parts(context.qualifiedName());
        int last = parts.size() - 1;
        return new Expression.FunctionCall(
                parts.subList(0, last),
                parts.get(last),
                context.DISTINCT() != null,
                mappers.expressions().all(context.expressions()),
                source.span(context));
    }

    private Expression mapProjection(MapProjectionContext context) {
        List<MapProjectionItem> items =
                new ArrayList<>(context.mapProjectionItem().size());
        for (MapProjectionItemContext item : context.mapProjectionItem()) {
            items.add(mapProjectionItem(item));
        }
        return new Expression.MapProjection(
                mappers.names().variable(context.variable()),
                List.copyOf(items),
                source.span(context));
    }

    private MapProjectionItem mapProjectionItem(MapProjectionItemContext context) {
        if (context.expression() != null) {
            return new MapProjectionItem.Entry(
                    mappers.names().name(context.anyName()),
                    mappers.expressions().map(context.expression()));
        }
        if (context.variable() != null) {
            return new MapProjectionItem.VariableSelector(
                    mappers.names().variable(context.variable()));
        }
        return context.anyName() == null
                ? new MapProjectionItem.AllProperties()
                : new MapProjectionItem.PropertySelector(mappers.names().name(context.anyName()));
    }
}
