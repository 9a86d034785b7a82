package dev.kith.query.bind;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.function.FunctionRegistry;

import java.util.List;

/** The wording and classification of the errors found at binding, each with its place. */
final class BindErrors extends PlacedErrors {
    private final CallErrors calls;

    BindErrors(String text, FunctionRegistry functions) {
        super(text);
        this.calls = new CallErrors(text, functions);
    }

    /** Those about functions and procedures. */
    CallErrors calls() {
        return calls;
    }

    // --- names

    QueryException undefinedVariable(String name, SourceSpan span, Scope scope) {
        List<String> inScope = scope.visibleNames();
        String known = inScope.isEmpty()
                ? "No variable is in scope."
                : "In scope: " + String.join(", ", inScope) + "." + suggestion(name, inScope);
        return syntaxError(
                ErrorCode.UNDEFINED_VARIABLE,
                "UndefinedVariable",
                "`%s` is not defined. %s".formatted(name, known),
                span);
    }

    QueryException variableAlreadyBound(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.VARIABLE_ALREADY_BOUND,
                "VariableAlreadyBound",
                "`%s` is already bound and cannot be declared again here; choose another name"
                        .formatted(name),
                span);
    }

    QueryException variableTypeConflict(
            String name, StaticType type, String wanted, SourceSpan span) {
        return syntaxError(
                ErrorCode.VARIABLE_TYPE_CONFLICT,
                "VariableTypeConflict",
                "`%s` is %s and cannot be used as %s".formatted(name, type.described(), wanted),
                span);
    }

    QueryException relationshipUsedTwice(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "RelationshipUniquenessViolation",
                "relationship `%s` occurs twice in one pattern, but no relationship is matched twice"
                        .formatted(name),
                span);
    }

    QueryException columnNameConflict(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.COLUMN_NAME_CONFLICT,
                "ColumnNameConflict",
                "there is already a column `%s`; give one of them another name with AS"
                        .formatted(name),
                span);
    }

    QueryException noExpressionAlias(String expression, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "NoExpressionAlias",
                "an expression in WITH needs a name: `%s AS name`".formatted(expression),
                span);
    }

    QueryException noVariablesInScope(SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "NoVariablesInScope",
                "`*` stands for every variable in scope, and there is none",
                span);
    }

    // --- aggregation

    QueryException invalidAggregation(SourceSpan span) {
        return syntaxError(
                ErrorCode.INVALID_AGGREGATION,
                "InvalidAggregation",
                "an aggregate cannot be used here; compute it in a WITH or RETURN first",
                span);
    }

    QueryException nestedAggregation(SourceSpan span) {
        return syntaxError(
                ErrorCode.INVALID_AGGREGATION,
                "NestedAggregation",
                "an aggregate cannot be inside another one; compute the inner one in a WITH first",
                span);
    }

    QueryException ambiguousAggregation(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.INVALID_AGGREGATION,
                "AmbiguousAggregationExpression",
                ("`%s` stands beside an aggregate but is not itself a grouping key; add the variable"
                                + " or property to the same clause as an item of its own")
                        .formatted(name),
                span);
    }

    QueryException randomInAggregation(String function, SourceSpan span) {
        return syntaxError(
                ErrorCode.INVALID_AGGREGATION,
                "NonConstantExpression",
                "%s() cannot be aggregated; compute it in a WITH first".formatted(function),
                span);
    }

    // --- SKIP and LIMIT

    QueryException nonConstant(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "NonConstantExpression",
                "SKIP and LIMIT must be the same for every row and cannot read `%s`"
                        .formatted(name),
                span);
    }

    QueryException negativeCount(String clause, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "NegativeIntegerArgument",
                "%s needs an integer of 0 or more".formatted(clause),
                span);
    }

    // --- types

    /** @param what the part that has the wrong type, such as {@code the operand of NOT} */
    QueryException wrongType(String what, String wanted, StaticType type, SourceSpan span) {
        return syntaxError(
                ErrorCode.WRONG_ARGUMENT_TYPE,
                "InvalidArgumentType",
                "%s must be %s but is %s".formatted(what, wanted, type.described()),
                span);
    }

    /** Of a path a syntax error like all others; of other values openCypher makes it a type error. */
    QueryException noProperties(String key, StaticType type, SourceSpan span) {
        return error(
                ErrorCode.WRONG_ARGUMENT_TYPE,
                type.kind() == StaticType.Kind.PATH ? SYNTAX_ERROR : "TypeError",
                "InvalidArgumentType",
                "%s has no property `%s`; only nodes, relationships and maps have properties"
                        .formatted(type.described(), key),
                span);
    }

    /** A type error too, since it may as well be found when it runs. */
    QueryException noElements(StaticType type, SourceSpan span) {
        return error(
                ErrorCode.WRONG_ARGUMENT_TYPE,
                "TypeError",
                "InvalidArgumentType",
                "%s has no elements; only lists, maps, nodes and relationships can be looked into"
                        .formatted(type.described()),
                span);
    }

    QueryException deletesLabel(SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "InvalidDelete",
                "DELETE deletes nodes, relationships and paths; a label is taken away with REMOVE",
                span);
    }

    // --- patterns

    QueryException parameterAsProperties(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "InvalidParameterUse",
                "the properties to match cannot be the parameter $%s; name each: {key: $%s.key}"
                        .formatted(name, name),
                span);
    }

    QueryException noSingleRelationshipType(SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "NoSingleRelationshipType",
                "a relationship is created with exactly one type: -[:TYPE]->",
                span);
    }

    QueryException requiresDirection(SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "RequiresDirectedRelationship",
                "a relationship is created in one direction: --> or <--",
                span);
    }

    QueryException creatingVariableLength(SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "CreatingVarLength",
                "a relationship of variable length can be matched but not created",
                span);
    }

    QueryException unexpected(String message, SourceSpan span) {
        return syntaxError(ErrorCode.SYNTAX, "UnexpectedSyntax", message, span);
    }

    // --- clauses

    QueryException composition(String message, SourceSpan span) {
        return syntaxError(ErrorCode.SEMANTIC, "InvalidClauseComposition", message, span);
    }

    QueryException differentColumns(List<String> first, List<String> other, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "DifferentColumnsInUnion",
                "every part of a UNION needs the same columns: (%s) is not (%s)"
                        .formatted(String.join(", ", other), String.join(", ", first)),
                span);
    }

    QueryException notSupported(String construct, SourceSpan span) {
        return syntaxError(
                ErrorCode.NOT_SUPPORTED,
                "NotSupported",
                "%s is not supported".formatted(construct),
                span);
    }
}
