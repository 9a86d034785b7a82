package dev.kith.shell;

import org.jspecify.annotations.Nullable;

/** What a command cannot do, in words for the person who typed it. */
public final class CommandException extends RuntimeException {
    public CommandException(String message) {
        this(message, null);
    }

    public CommandException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
