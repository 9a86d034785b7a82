package dev.kith.storage.record;

/**
 * How a store was opened.
 *
 * @param way which of the ways was taken
 * @param reason why, in words for a person
 * @param version the latest version found
 * @param replayedCommits commits read from the journal and applied again
 * @param cutBytes bytes of a commit that was never acknowledged, cut off the journal's end
 * @param tookMillis how long opening took
 */
public record OpenReport(
        Way way,
        String reason,
        long version,
        long replayedCommits,
        long cutBytes,
        long tookMillis) {
    /** The ways of opening a store, from the cheapest to the dearest. */
    public enum Way {
        /** There was none. */
        CREATED,
        /** It was closed properly: used as it is. */
        CLEAN,
        /** Its process died: the journal was replayed over what it left. */
        RECOVERED,
        /** What the process left cannot be trusted: rebuilt from segments and journal. */
        REBUILT
    }
}
