package dev.kith.query.bound;

/**
 * Something that a row holds. Every declaration in a statement has a slot of its own: a name that
 * is used again in another scope is another variable, and a variable that is only renamed (WITH a
 * AS b) keeps its slot. Slots are dense, from 0, over the whole statement with its subqueries.
 */
public record Variable(int slot, String name, Kind kind) implements BoundExpression {
    private static final String UNNAMED = "#";

    /** What is known of the value before running. Any of them may be null. */
    public enum Kind {
        NODE,
        RELATIONSHIP,
        /** Anything else, or not known. */
        ANY
    }

    /** One to which the text gives no name: plans show {@code #} and its slot. */
    public static Variable unnamed(int slot, Kind kind) {
        return new Variable(slot, UNNAMED + slot, kind);
    }

    /** Whether the name is from the text, and not only for plans. */
    public boolean isNamed() {
        return !name.startsWith(UNNAMED);
    }
}
