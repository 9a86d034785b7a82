package dev.kith;

import org.jspecify.annotations.Nullable;

/**
 * Every error that Kith raises: unchecked, with a stable code and a message that names the place
 * and a way out. Errors in a query are {@link QueryException}s, which also carry a position.
 */
public class KithException extends RuntimeException {
    private final ErrorCode code;
    private final String summary;

    public KithException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public KithException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.summary = message;
    }

    /** The stable name of this kind of error. */
    public ErrorCode code() {
        return code;
    }

    /** The message without the code. */
    public String summary() {
        return summary;
    }
}
