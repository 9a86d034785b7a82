package dev.kith.examples.notebook;

import org.jspecify.annotations.Nullable;

/** A cell did not compile, or threw. */
final class CellFailedException extends RuntimeException {
    CellFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
