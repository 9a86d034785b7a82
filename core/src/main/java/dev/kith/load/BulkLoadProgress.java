package dev.kith.load;

/** Is told how far a load is; may end it by throwing, and then nothing of it remains. */
@FunctionalInterface
public interface BulkLoadProgress {
    BulkLoadProgress SILENT = (phase, rows, bytesRead, bytesInAll) -> {};

    /**
     * Called about ten times a second.
     *
     * @param phase what is being done, for people: {@code nodes}, {@code relationships}
     * @param rows rows read so far, over all files
     * @param bytesRead bytes of input read so far
     * @param bytesInAll bytes of input in all
     */
    void report(String phase, long rows, long bytesRead, long bytesInAll);
}
