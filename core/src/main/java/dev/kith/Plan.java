package dev.kith;

/**
 * How a statement is executed, as a tree of operators to be read by people; its layout may change.
 *
 * @param text several lines, the last without a line end, whatever it is made from
 * @param profiled whether it also says the rows, lookups and time of each operator
 */
public record Plan(String text, boolean profiled) {
    public Plan {
        text = text.stripTrailing();
    }

    @Override
    public String toString() {
        return text;
    }
}
