package dev.kith.storage.graph;

import dev.kith.value.Value;

/**
 * One step of a history. The numbers are draws, not ids: each is taken modulo how many there are
 * when the step is run, so that a step still means something when those before it are left out.
 */
sealed interface Step {
    record CreateNodes(int count) implements Step {}

    /** Deletes the relationships of a node, then the node. */
    record DeleteNode(int node) implements Step {}

    record AddLabel(int node, int label) implements Step {}

    record RemoveLabel(int node, int label) implements Step {}

    /** Null removes the property. */
    record SetNodeProperty(int node, int key, Value value) implements Step {}

    record SetRelationshipProperty(int relationship, int key, Value value) implements Step {}

    record Connect(int source, int type, int target) implements Step {}

    /** Makes a hub: relationships between one node and the nodes after another, in turn. */
    record ConnectMany(int hub, int type, boolean incoming, int first, int count) implements Step {}

    record Disconnect(int relationship) implements Step {}

    record CreateIndex(int label, int key) implements Step {}

    record DropIndex(int index) implements Step {}

    /** Compares all that the open transaction shows, its own writes with the rest. */
    record CheckOwnReads() implements Step {}

    record Commit() implements Step {}

    record Rollback() implements Step {}

    record OpenSnapshot() implements Step {}

    record CheckSnapshot(int snapshot) implements Step {}

    record CloseSnapshot(int snapshot) implements Step {}

    /** Opens the folder again, from its maps or, as if these were lost, from the log alone. */
    record Reopen(boolean fromLog) implements Step {}
}
