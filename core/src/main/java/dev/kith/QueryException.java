package dev.kith;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * An error in a statement, found before it ran or while it ran. Carries openCypher's
 * classification (type, phase, detail) beside Kith's own code and, where known, the place in the
 * text. The message shows the line with a caret below the place.
 */
public final class QueryException extends KithException {
    /** When the error was found. The text is the one that the openCypher TCK uses. */
    public enum Phase {
        COMPILE_TIME("compile time"),
        RUNTIME("runtime");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        /** The phase as the openCypher TCK writes it. */
        public String text() {
            return text;
        }
    }

    /**
     * What kind of error openCypher says this is.
     *
     * @param type for example {@code SyntaxError}, {@code TypeError}
     * @param phase when it is found
     * @param detail for example {@code UndefinedVariable}
     */
    public record Classification(String type, Phase phase, String detail) {
        public static Classification compileTime(String type, String detail) {
            return new Classification(type, Phase.COMPILE_TIME, detail);
        }

        public static Classification runtime(String type, String detail) {
            return new Classification(type, Phase.RUNTIME, detail);
        }
    }

    /**
     * A place in the text of a statement.
     *
     * @param offset code points from the start of the text, 0 or more
     * @param line from 1
     * @param column code points from the start of the line, from 1
     */
    public record Position(int offset, int line, int column) {}

    private final String summary;
    private final Classification classification;
    private final @Nullable Position position;

    /**
     * An error without a place in the text, or whose text is not at hand; see {@link
     * #at(String, Position)}.
     */
    public QueryException(ErrorCode code, Classification classification, String summary) {
        this(code, classification, summary, null, "", null);
    }

    /** An error of the store, or of what the statement called, as one of the statement. */
    public QueryException(
            ErrorCode code, Classification classification, String summary, Throwable cause) {
        this(code, classification, summary, null, "", cause);
    }

    private QueryException(
            ErrorCode code,
            Classification classification,
            String summary,
            @Nullable Position position,
            String rendered,
            @Nullable Throwable cause) {
        super(code, summary + rendered, cause);
        this.summary = summary;
        this.classification = classification;
        this.position = position;
    }

    /**
     * The same error, pointing at a place.
     *
     * @param text the whole statement as it was given
     * @param where the place in it
     */
    public QueryException at(String text, Position where) {
        var placed = new QueryException(
                code(),
                classification,
                summary,
                where,
                SourceExcerpt.render(text, where),
                getCause());
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /** The message without the code, and without the excerpt of the statement. */
    @Override
    public String summary() {
        return summary;
    }

    /** openCypher's type, phase and detail of this error. */
    public Classification classification() {
        return classification;
    }

    /** The place in the statement, if it is known. */
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }
}
