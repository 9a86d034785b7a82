package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.LimitErrors;
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
    private final Evaluator text;
    private final Evaluator pattern;
    private final QueryContext context;
    private final Position position;
    private @Nullable Pattern compiled;
    private long blindSteps = 1;

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
            blindSteps = BlindSteps.of(expression);
            compiled = made;
            return made;
        } catch (PatternSyntaxException error) {
            throw at(RuntimeErrors.invalidRegularExpression(expression, error.getDescription()));
        } catch (StackOverflowError tooDeep) {
            throw at(LimitErrors.regularExpressionTooDeep(expression));
        }
    }

    private boolean matches(String whole, Pattern expression) {
        long reads = context.limits().maxRegularExpressionSteps() / blindSteps;
        if (reads == 0) {
            throw at(LimitErrors.regularExpressionTooSlow(expression.pattern(), context.limits()));
        }
        try {
            return expression.matcher(new BudgetedText(whole, reads)).matches();
        } catch (BudgetedText.SpentException spent) {
            throw at(LimitErrors.regularExpressionTooSlow(expression.pattern(), context.limits()));
        } catch (StackOverflowError tooDeep) {
            throw at(LimitErrors.regularExpressionTooDeep(expression.pattern()));
        }
    }

    private QueryException at(QueryException error) {
        return RuntimeErrors.at(error, position, context);
    }
}
