package dev.kith.query.execute.expression;

/** A text that can be read only so often: a regular expression may read it for ever. */
final class BudgetedText implements CharSequence {
    /** What {@link #charAt} throws when the budget is spent. Without a trace: it is caught at once. */
    static final class SpentException extends RuntimeException {
        SpentException() {
            super("the step budget is spent", null, false, false);
        }
    }

    private final String text;
    private long remaining;

    BudgetedText(String text, long budget) {
        this.text = text;
        this.remaining = budget;
    }

    @Override
    public char charAt(int index) {
        if (--remaining < 0) {
            throw new SpentException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
