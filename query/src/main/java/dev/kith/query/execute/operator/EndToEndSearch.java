package dev.kith.query.execute.operator;

import dev.kith.query.execute.operator.BreadthFirstSide.Acceptance;
import dev.kith.value.PathValue;

import java.util.List;

/** A search for shortest paths between two different nodes, from both ends. */
interface EndToEndSearch {
    /** The paths, of at most that many relationships, each of which is accepted. */
    List<PathValue> find(long fromId, long toId, long maxLength, Acceptance acceptance);
}
