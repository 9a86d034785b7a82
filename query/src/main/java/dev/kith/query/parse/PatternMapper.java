package dev.kith.query.parse;

import dev.kith.Direction;
import dev.kith.grammar.CypherParser.LengthContext;
import dev.kith.grammar.CypherParser.NodeContext;
import dev.kith.grammar.CypherParser.PathContext;
import dev.kith.grammar.CypherParser.PathElementsContext;
import dev.kith.grammar.CypherParser.PathExpressionContext;
import dev.kith.grammar.CypherParser.PathSelectorContext;
import dev.kith.grammar.CypherParser.PathsContext;
import dev.kith.grammar.CypherParser.PropertiesContext;
import dev.kith.grammar.CypherParser.QuantifiedLengthContext;
import dev.kith.grammar.CypherParser.RelationshipContext;
import dev.kith.grammar.CypherParser.RelationshipDetailContext;
import dev.kith.grammar.CypherParser.ShortestPathContext;
import dev.kith.grammar.CypherParser.WhereClauseContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.Variable;
import dev.kith.query.ast.NodePattern;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.PathPattern.Selector;
import dev.kith.query.ast.PathPattern.Step;
import dev.kith.query.ast.RelationshipPattern;
import dev.kith.query.ast.RelationshipPattern.Length;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Paths, and the nodes and relationships that they are made of. */
final class PatternMapper {
    private final Mappers mappers;
    private final Source source;

    PatternMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    /** Paths to be found. */
    List<PathPattern> paths(PathsContext context) {
        for (PathContext path : context.path()) {
            PathElementsContext elements = path.shortestPath() == null
                    ? path.pathElements()
                    : path.shortestPath().pathElements();
            mappers.countSteps(elements.getChildCount(), elements);
        }
        return created(context);
    }

    /** Paths to be created: one step for all, however many they are. */
    List<PathPattern> created(PathsContext context) {
        List<PathPattern> paths = new ArrayList<>(context.path().size());
        for (PathContext path : context.path()) {
            paths.add(path(path));
        }
        return List.copyOf(paths);
    }

    PathPattern path(PathContext context) {
        Optional<Variable> variable =
                Optional.ofNullable(context.variable()).map(mappers.names()::variable);
        SourceSpan span = source.span(context);
        return context.shortestPath() != null
                ? shortestPath(context.shortestPath(), variable, span)
                : elements(
                        context.pathElements(), variable, selector(context.pathSelector()), span);
    }

    /** Any path will do where ANY is asked for, so a shortest one is taken. */
    private Selector selector(@Nullable PathSelectorContext context) {
        if (context == null) {
            return Selector.EVERY;
        }
        boolean all = context.ALL() != null;
        if (all && context.SHORTEST() == null) {
            return Selector.EVERY;
        }
        boolean groups = context.GROUP() != null || context.GROUPS() != null;
        TerminalNode count = context.DECIMAL_INTEGER();
        if (count != null && mappers.literals().integer(count.getSymbol()) != 1) {
            throw SyntaxErrors.severalShortest(source, count.getSymbol());
        }
        return all || groups ? Selector.EVERY_SHORTEST : Selector.ANY_SHORTEST;
    }

    PathPattern shortestPath(ShortestPathContext context) {
        mappers.countSteps(context.pathElements().getChildCount(), context);
        return shortestPath(context, Optional.empty(), source.span(context));
    }

    PathPattern pathExpression(PathExpressionContext context, Optional<Variable> variable) {
        mappers.countSteps(context.getChildCount(), context);
        return path(
                variable,
                Selector.EVERY,
                context.node(),
                context.relationship(),
                source.span(context));
    }

    private PathPattern shortestPath(
            ShortestPathContext context, Optional<Variable> variable, SourceSpan span) {
        Selector selector =
                context.SHORTEST_PATH() != null ? Selector.SHORTEST : Selector.ALL_SHORTEST;
        return elements(context.pathElements(), variable, selector, span);
    }

    private PathPattern elements(
            PathElementsContext context,
            Optional<Variable> variable,
            Selector selector,
            SourceSpan span) {
        return path(variable, selector, context.node(), context.relationship(), span);
    }

    private PathPattern path(
            Optional<Variable> variable,
            Selector selector,
            List<NodeContext> nodes,
            List<RelationshipContext> relationships,
            SourceSpan span) {
        NodePattern start = node(nodes.get(0));
        List<Step> steps = new ArrayList<>(relationships.size());
        for (int i = 0; i < relationships.size(); i++) {
            steps.add(new Step(relationship(relationships.get(i)), node(nodes.get(i + 1))));
        }
        return new PathPattern(variable, selector, start, List.copyOf(steps), span);
    }

    private NodePattern node(NodeContext context) {
        return new NodePattern(
                Optional.ofNullable(context.variable()).map(mappers.names()::variable),
                Optional.ofNullable(context.labelExpression()).map(mappers.labels()::map),
                properties(context.properties()),
                where(context.whereClause()),
                source.span(context));
    }

    private RelationshipPattern relationship(RelationshipContext context) {
        Direction direction = direction(context);
        SourceSpan span = source.span(context);
        RelationshipDetailContext detail = context.relationshipDetail();
        Optional<Length> quantified =
                Optional.ofNullable(context.quantifiedLength()).map(this::quantified);
        if (detail == null) {
            return new RelationshipPattern(
                    Optional.empty(),
                    direction,
                    Optional.empty(),
                    quantified,
                    Optional.empty(),
                    Optional.empty(),
                    span);
        }
        if (quantified.isPresent() && detail.length() != null) {
            throw SyntaxErrors.twoLengths(source, context.quantifiedLength().getStart());
        }
        return new RelationshipPattern(
                Optional.ofNullable(detail.variable()).map(mappers.names()::variable),
                direction,
                Optional.ofNullable(detail.labelExpression()).map(mappers.labels()::map),
                quantified.or(() -> Optional.ofNullable(detail.length()).map(this::length)),
                properties(detail.properties()),
                where(detail.whereClause()),
                span);
    }

    private static Direction direction(RelationshipContext context) {
        boolean left = context.LESS() != null;
        boolean right = context.GREATER() != null;
        if (left == right) {
            return Direction.BOTH;
        }
        return right ? Direction.OUTGOING : Direction.INCOMING;
    }

    private Length length(LengthContext context) {
        List<TerminalNode> bounds = context.DECIMAL_INTEGER();
        if (context.DOT_DOT() == null) {
            OptionalLong exact = bounds.isEmpty()
                    ? OptionalLong.empty()
                    : bound(bounds.get(0).getSymbol());
            return new Length(exact, exact);
        }
        int dots = context.DOT_DOT().getSymbol().getTokenIndex();
        OptionalLong min = OptionalLong.empty();
        OptionalLong max = OptionalLong.empty();
        for (TerminalNode bound : bounds) {
            if (bound.getSymbol().getTokenIndex() < dots) {
                min = bound(bound.getSymbol());
            } else {
                max = bound(bound.getSymbol());
            }
        }
        return new Length(min, max);
    }

    /** {@code +} is one or more, {@code *} none or more; a missing lower bound means none. */
    private Length quantified(QuantifiedLengthContext context) {
        OptionalLong none = OptionalLong.empty();
        if (context.PLUS() != null) {
            return new Length(OptionalLong.of(1), none);
        }
        List<TerminalNode> bounds = context.DECIMAL_INTEGER();
        if (context.COMMA() == null) {
            return context.TIMES() != null
                    ? new Length(OptionalLong.of(0), none)
                    : exactly(bounds.get(0).getSymbol());
        }
        int comma = context.COMMA().getSymbol().getTokenIndex();
        OptionalLong min = OptionalLong.of(0);
        OptionalLong max = none;
        for (TerminalNode bound : bounds) {
            if (bound.getSymbol().getTokenIndex() < comma) {
                min = bound(bound.getSymbol());
            } else {
                max = bound(bound.getSymbol());
            }
        }
        return new Length(min, max);
    }

    private Length exactly(Token token) {
        return new Length(bound(token), bound(token));
    }

    private OptionalLong bound(Token token) {
        return OptionalLong.of(mappers.literals().integer(token));
    }

    private Optional<Expression> properties(@Nullable PropertiesContext context) {
        if (context == null) {
            return Optional.empty();
        }
        return Optional.of(
                context.map() != null
                        ? mappers.atoms().map(context.map())
                        : mappers.atoms().parameter(context.parameter()));
    }

    private Optional<Expression> where(@Nullable WhereClauseContext context) {
        return mappers.expressions().where(context);
    }
}
