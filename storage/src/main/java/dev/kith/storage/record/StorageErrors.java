package dev.kith.storage.record;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import java.nio.file.Path;

/** Every error that storage raises, so that the wording lives in one place. */
public final class StorageErrors {
    private StorageErrors() {}

    public static KithException closed() {
        return new KithException(ErrorCode.GRAPH_CLOSED, "the database is closed");
    }

    public static KithException poisoned(Throwable cause) {
        return new KithException(
                ErrorCode.STORE_POISONED,
                ("the disk failed while a commit was written (%s); nothing more is written."
                                + " Close the database and open it again: what was acknowledged"
                                + " is recovered then")
                        .formatted(cause.getMessage()),
                cause);
    }

    public static KithException commitUnknown(Throwable cause) {
        return new KithException(
                ErrorCode.STORE_POISONED,
                ("the disk failed while this commit was written (%s); whether it happened is"
                                + " known when the database is opened next")
                        .formatted(cause.getMessage()),
                cause);
    }

    public static KithException locked(Path folder, String holder) {
        return new KithException(
                ErrorCode.DATABASE_LOCKED,
                ("%s is open in %s; a database is open in one process at a time, and once in it."
                                + " Close it there first")
                        .formatted(folder, holder));
    }

    public static KithException notADatabase(Path folder, String why) {
        return new KithException(
                ErrorCode.NOT_A_DATABASE,
                "%s is not a Kith database: %s. Name an empty or new folder to create one"
                        .formatted(folder, why));
    }

    public static KithException notFound(Path folder) {
        return new KithException(
                ErrorCode.DATABASE_NOT_FOUND,
                "there is no database at %s, and opening was told not to create one"
                        .formatted(folder));
    }

    public static KithException newerFormat(Path folder, String found, int known) {
        return new KithException(
                ErrorCode.UNSUPPORTED_FORMAT,
                "%s has format version %s; this version of Kith knows up to %d. Use a newer Kith"
                        .formatted(folder, found, known));
    }

    public static KithException readOnly(Path path, Throwable cause) {
        return new KithException(
                ErrorCode.READ_ONLY,
                "%s cannot be written (%s); a database needs a folder that its user may write"
                        .formatted(path, cause.getMessage()),
                cause);
    }

    public static KithException diskFull(Path path, Throwable cause) {
        return new KithException(
                ErrorCode.DISK_FULL,
                "no space is left for %s; what was committed before is still there".formatted(path),
                cause);
    }

    public static KithException io(String doing, Throwable cause) {
        return new KithException(
                ErrorCode.IO, "%s failed: %s".formatted(doing, cause.getMessage()), cause);
    }

    public static KithException corrupt(String what) {
        return new KithException(
                ErrorCode.CORRUPT_STORE, what + "; restore the folder from a backup");
    }

    public static KithException unfinishedLoad(Path folder) {
        return new KithException(
                ErrorCode.CORRUPT_STORE,
                "the bulk load into %s never finished; delete the folder and load again"
                        .formatted(folder));
    }

    public static KithException batchTooLarge(long bytes, long maxBytes) {
        return new KithException(
                ErrorCode.VALUE_TOO_LARGE,
                "one transaction writes %,d bytes; the most is %,d. Commit in smaller parts"
                        .formatted(bytes, maxBytes));
    }

    public static KithException jvmFlagsNeeded(String flags, Throwable cause) {
        return new KithException(
                ErrorCode.JVM_FLAGS_NEEDED,
                ("this JVM does not let Kith open the packages that its storage needs (%s)."
                                + " Start java with these flags: %s")
                        .formatted(cause.getMessage(), flags),
                cause);
    }
}
