package dev.kith.store;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.value.Value;

import java.time.Duration;
import java.util.List;

/** The errors that every store raises in the same words. */
public final class StoreErrors {
    private StoreErrors() {}

    public static QueryException nodeNotFound(long nodeId) {
        return entityNotFound("node", nodeId);
    }

    public static QueryException relationshipNotFound(long relationshipId) {
        return entityNotFound("relationship", relationshipId);
    }

    private static QueryException entityNotFound(String kind, long id) {
        return new QueryException(
                ErrorCode.ENTITY_NOT_FOUND,
                Classification.runtime("EntityNotFound", "DeletedEntityAccess"),
                "%s %d does not exist (any more)".formatted(kind, id));
    }

    public static QueryException nodeStillConnected(long nodeId, long relationships) {
        return new QueryException(
                ErrorCode.NODE_STILL_CONNECTED,
                Classification.runtime("ConstraintVerificationFailed", "DeleteConnectedNode"),
                "node %d still has %d relationship%s; delete them first, or use DETACH DELETE"
                        .formatted(nodeId, relationships, relationships == 1 ? "" : "s"));
    }

    /** Two nodes with the same values in a unique index. */
    public static QueryException notUnique(
            IndexDescriptor index, Tokens tokens, List<Value> values, long nodeId, long otherId) {
        return new QueryException(
                ErrorCode.CONSTRAINT_VIOLATION,
                Classification.runtime("ConstraintValidationFailed", "UniqueConstraintViolation"),
                "nodes %d and %d would both be :%s with (%s) = (%s), but index `%s` is unique"
                        .formatted(
                                nodeId,
                                otherId,
                                tokens.name(TokenKind.LABEL, index.label()),
                                names(tokens, index.keys()),
                                joined(values),
                                index.name()));
    }

    private static String names(Tokens tokens, int[] keys) {
        var names = new StringBuilder();
        for (int key : keys) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(tokens.name(TokenKind.PROPERTY_KEY, key));
        }
        return names.toString();
    }

    private static String joined(List<Value> values) {
        return String.join(", ", values.stream().map(Value::toString).toList());
    }

    static QueryException notStorable(String what) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidPropertyType"),
                what
                        + " cannot be stored as a property; can be: booleans, integers, floats,"
                        + " strings, dates, times, durations, points, and lists of one of these");
    }

    static QueryException valueTooLarge(long bytes, long maxBytes) {
        return new QueryException(
                ErrorCode.VALUE_TOO_LARGE,
                Classification.runtime("ArgumentError", "ValueTooLarge"),
                "a property of %,d bytes is larger than the %,d that are allowed; store it in parts, or raise evaluationLimits.maxValueBytes of GraphOptions"
                        .formatted(bytes, maxBytes));
    }

    public static KithException indexAlreadyExists(IndexDescriptor existing) {
        return new KithException(
                ErrorCode.INDEX_ALREADY_EXISTS,
                "there is an index `%s` already".formatted(existing.name()));
    }

    public static KithException indexNotFound(String name) {
        return new KithException(
                ErrorCode.INDEX_NOT_FOUND, "there is no index `%s`".formatted(name));
    }

    public static KithException writerBusy(Duration waited) {
        return new KithException(
                ErrorCode.WRITE_CONFLICT,
                "another write transaction has been open for %d ms; commit or close it sooner, or raise"
                                .formatted(waited.toMillis())
                        + " GraphOptions.writerTimeout");
    }

    public static KithException closed() {
        return new KithException(ErrorCode.GRAPH_CLOSED, "the graph is closed");
    }
}
