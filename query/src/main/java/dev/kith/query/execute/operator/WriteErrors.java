package dev.kith.query.execute.operator;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.Value;

/** What can go wrong while the graph is changed, in openCypher's words. */
public final class WriteErrors {
    private WriteErrors() {}

    /** The store's refusal of a change, as an error of the statement. */
    public static QueryException of(KithException error) {
        if (error instanceof QueryException already) {
            return already;
        }
        return new QueryException(
                error.code(), classification(error.code()), error.summary(), error);
    }

    private static Classification classification(ErrorCode code) {
        return switch (code) {
            case TYPE_ERROR -> Classification.runtime("TypeError", "InvalidPropertyType");
            case ENTITY_NOT_FOUND ->
                Classification.runtime("EntityNotFound", "DeletedEntityAccess");
            case NODE_STILL_CONNECTED ->
                Classification.runtime("ConstraintVerificationFailed", "DeleteConnectedNode");
            case CONSTRAINT_VIOLATION ->
                Classification.runtime("ConstraintValidationFailed", "PropertyUniqueness");
            case VALUE_TOO_LARGE -> Classification.runtime("ArgumentError", "ValueTooLarge");
            case INDEX_NOT_FOUND, INDEX_ALREADY_EXISTS ->
                Classification.runtime("SemanticError", "Index");
            default -> Classification.runtime("StoreError", code.name());
        };
    }

    /** The error with its place in the text, if it has none yet. */
    static QueryException at(KithException error, Position position, QueryContext context) {
        QueryException of = of(error);
        return of.position().isPresent() || position.offset() == 0
                ? of
                : of.at(context.text(), position);
    }

    static QueryException notAnEntity(String what, Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "%s takes a Node or a Relationship, not %s"
                        .formatted(what, FunctionErrors.describe(value)));
    }

    static QueryException notDeletable(Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "DELETE takes Nodes, Relationships and Paths, not "
                        + FunctionErrors.describe(value));
    }

    static QueryException notAMap(Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "properties are set from a Map, a Node or a Relationship, not from "
                        + FunctionErrors.describe(value));
    }

    static QueryException keyIsNoString(Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "MapElementAccessByNonString"),
                "the key of a property is a String, not " + FunctionErrors.describe(value));
    }

    static QueryException mergeOnNull(String key) {
        return new QueryException(
                ErrorCode.MERGE_ON_NULL,
                Classification.runtime("SemanticError", "MergeReadOwnWrites"),
                "MERGE cannot look for, or create, a property `%s` that is null".formatted(key));
    }

    static QueryException missingEnd() {
        return new QueryException(
                ErrorCode.ENTITY_NOT_FOUND,
                Classification.runtime("SemanticError", "MissingNode"),
                "a relationship needs a node at each end, but one of them is null");
    }
}
