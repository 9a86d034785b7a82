package dev.kith.query.ast;

import dev.kith.QueryException;

/**
 * A stretch of the text of a statement. All four count code points, so that a character outside
 * the basic plane is one column wide.
 *
 * @param offset from the start of the text, 0 or more
 * @param length 0 only at the end of the text
 * @param line from 1
 * @param column from 1, of the first code point
 */
public record SourceSpan(int offset, int length, int line, int column) {
    /** Where the stretch begins, for an error message. */
    public QueryException.Position position() {
        return new QueryException.Position(offset, line, column);
    }
}
