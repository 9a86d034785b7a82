package dev.kith.storage.graph;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;

import java.time.Duration;

/** The wording of the errors that a graph store raises. */
final class GraphErrors {
    private GraphErrors() {}

    static KithException graphClosed() {
        return new KithException(ErrorCode.GRAPH_CLOSED, "the graph is closed");
    }

    static KithException transactionClosed() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                "the transaction was committed, rolled back or closed");
    }

    static KithException otherThread(Thread owner) {
        return new KithException(
                ErrorCode.TRANSACTION_ON_OTHER_THREAD,
                "the transaction belongs to thread `%s`, but was used by `%s`"
                        .formatted(owner.getName(), Thread.currentThread().getName()));
    }

    static KithException writerBusy(Duration waited) {
        return new KithException(
                ErrorCode.WRITE_CONFLICT,
                "another write transaction was still open after %d ms; try again, or raise writerTimeout"
                        .formatted(waited.toMillis()));
    }

    static KithException onlyRollback() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                "a statement of the transaction failed: it can only be rolled back");
    }

    static KithException interrupted() {
        return new KithException(
                ErrorCode.CANCELLED,
                "the thread was interrupted while it waited for the writer slot");
    }

    static KithException readOnly() {
        return new KithException(ErrorCode.READ_ONLY, "the graph was opened read-only");
    }

    static QueryException noNode(long nodeId) {
        return notFound("node %d does not exist, or was deleted".formatted(nodeId));
    }

    static QueryException noRelationship(long relationshipId) {
        return notFound("relationship %d does not exist, or was deleted".formatted(relationshipId));
    }

    static QueryException stillConnected(long nodeId) {
        return new QueryException(
                ErrorCode.NODE_STILL_CONNECTED,
                Classification.runtime("ConstraintVerificationFailed", "DeleteConnectedNode"),
                "node %d still has relationships; delete these too, or use DETACH DELETE"
                        .formatted(nodeId));
    }

    static KithException noIndex(String name) {
        return new KithException(
                ErrorCode.INDEX_NOT_FOUND, "there is no index `%s` here".formatted(name));
    }

    static KithException indexExists(String what) {
        return new KithException(ErrorCode.INDEX_ALREADY_EXISTS, what);
    }

    private static QueryException notFound(String summary) {
        return new QueryException(
                ErrorCode.ENTITY_NOT_FOUND,
                Classification.runtime("EntityNotFound", "DeletedEntityAccess"),
                summary);
    }
}
