package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.StringValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/** STARTS WITH, ENDS WITH, CONTAINS: unknown unless both sides are strings. */
public final class StringTestPredicate implements Predicate {
    /** Where one string is looked for in the other. */
    public enum Test {
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS
    }

    private final Test test;
    private final Evaluator text;
    private final Evaluator part;

    public StringTestPredicate(Test test, Evaluator text, Evaluator part) {
        this.test = test;
        this.text = text;
        this.part = part;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Value a = text.evaluate(batch, row);
        Value b = part.evaluate(batch, row);
        if (a instanceof StringValue whole && b instanceof StringValue sought) {
            return Truth.of(holds(whole.value(), sought.value()));
        }
        return Truth.UNKNOWN;
    }

    private boolean holds(String whole, String sought) {
        return switch (test) {
            case STARTS_WITH -> whole.startsWith(sought);
            case ENDS_WITH -> whole.endsWith(sought);
            case CONTAINS -> whole.contains(sought);
        };
    }
}
