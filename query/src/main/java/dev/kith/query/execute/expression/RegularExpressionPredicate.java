package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.StringValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code text =~ pattern}: the whole text matches; unknown unless both are strings. The pattern of
 * the row before is kept compiled.
 */
public final class RegularExpressionPredicate implements Predicate {
    /** About a tenth of a second; an honest pattern reads each character a few times. */
    static final long MAX_STEPS = 10_000_000;

    private final Evaluator text;
    private final Evaluator pattern;
    private final QueryContext context;
    private final Position position;
    private @Nullable Pattern compiled;

    public RegularExpressionPredicate(
            Evaluator text, Evaluator pattern, QueryContext context, Position position) {
        this.text = text;
        this.pattern = pattern;
        this.context = context;
        this.position = position;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Value a = text.evaluate(batch, row);
        Value b = pattern.evaluate(batch, row);
        if (a instanceof StringValue whole && b instanceof StringValue expression) {
            return Truth.of(matches(whole.value(), compile(expression.value())));
        }
        return Truth.UNKNOWN;
    }

    private Pattern compile(String expression) {
        Pattern known = compiled;
        if (known != null && known.pattern().equals(expression)) {
            return known;
        }
        try {
            Pattern made = Pattern.compile(expression);
            compiled = made;
            return made;
        } catch (PatternSyntaxException error) {
            throw RuntimeErrors.at(
                    RuntimeErrors.invalidRegularExpression(expression, error.getDescription()),
                    position,
                    context);
        }
    }

    /** Java's matcher calls itself for each repetition of a group, so the stack is a budget too. */
    private boolean matches(String whole, Pattern expression) {
        try {
            return expression.matcher(new BudgetedText(whole, MAX_STEPS)).matches();
        } catch (BudgetedText.SpentException | StackOverflowError spent) {
            throw RuntimeErrors.at(
                    RuntimeErrors.regularExpressionTooSlow(expression.pattern(), MAX_STEPS),
                    position,
                    context);
        }
    }
}
