package dev.kith.storage.load;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import java.nio.file.Path;

/** What can be wrong with the input of a load, each said with its place and a way out. */
final class LoadErrors {
    private LoadErrors() {}

    static KithException badHeader(Path file, String problem) {
        return new KithException(
                ErrorCode.IMPORT_BAD_HEADER, "%s, line 1: %s".formatted(file, problem));
    }

    static KithException emptyFile(Path file) {
        return badHeader(
                file,
                "the file is empty; its first line must name the columns, such as"
                        + " id:ID(Person),name,age:int");
    }

    /**
     * @param column counted from 0
     */
    static KithException badField(
            Path file, long line, int column, HeaderColumn header, String problem) {
        return new KithException(
                ErrorCode.IMPORT_BAD_ROW,
                "%s, line %d, column %d (%s): %s"
                        .formatted(file, line, column + 1, header.text(), problem));
    }

    static KithException missingType(Path file, long line, int column) {
        return new KithException(
                ErrorCode.IMPORT_BAD_ROW,
                "%s, line %d, column %d (:TYPE): the type is missing"
                        .formatted(file, line, column + 1));
    }

    static KithException wrongFieldCount(Path file, long line, int found, int expected) {
        return new KithException(
                ErrorCode.IMPORT_BAD_ROW,
                "%s, line %d, column %d: the row has %d fields, the header %d"
                        .formatted(file, line, Math.min(found, expected) + 1, found, expected));
    }

    static KithException notCsv(Path file, long line, String problem) {
        return new KithException(
                ErrorCode.IMPORT_BAD_ROW, "%s, line %d: %s".formatted(file, line, problem));
    }

    /**
     * @param line where the row starts that never ends
     */
    static KithException openQuote(Path file, long line) {
        return notCsv(
                file,
                line,
                "the row that starts here has an opening quote without a closing one; a quote inside"
                        + " quotes is written twice");
    }

    static KithException isFolder(Path file) {
        return new KithException(
                ErrorCode.IO,
                "%s is a folder: give the CSV files in it one by one".formatted(file));
    }

    static KithException noSuchFile(Path file) {
        return new KithException(
                ErrorCode.IO, "%s: there is no such file, or it cannot be read".formatted(file));
    }

    static KithException unreadable(Path file, Exception failed) {
        return new KithException(
                ErrorCode.IO, "%s cannot be read: %s".formatted(file, failed.getMessage()), failed);
    }

    static KithException notUtf8(Path file, long line) {
        return new KithException(
                ErrorCode.IMPORT_BAD_ROW,
                "%s, line %d or one after it: the file is not in UTF-8".formatted(file, line));
    }

    static KithException writingFailed(Throwable failed) {
        return new KithException(ErrorCode.INTERNAL, "the load failed: " + failed, failed);
    }

    static KithException interrupted() {
        return new KithException(ErrorCode.CANCELLED, "the thread was interrupted while it loaded");
    }

    static KithException targetNotEmpty(Path target) {
        return new KithException(
                ErrorCode.IMPORT_TARGET_NOT_EMPTY,
                ("%s is not empty: a bulk load builds a new database; name a folder that does not"
                                + " exist, or add to this one with CREATE and MERGE")
                        .formatted(target));
    }

    static KithException tooMany(String what) {
        return new KithException(
                ErrorCode.VALUE_TOO_LARGE,
                "one bulk load takes at most %,d %s".formatted(Integer.MAX_VALUE - 8, what));
    }

    /**
     * @param firstNode counted from 1, over all files of nodes in their order
     */
    static KithException duplicateValue(String index, long firstNode, long secondNode) {
        return new KithException(
                ErrorCode.CONSTRAINT_VIOLATION,
                ("the index %s is unique, but node number %d and node number %d of this load have"
                                + " the same value")
                        .formatted(index, firstNode, secondNode));
    }
}
