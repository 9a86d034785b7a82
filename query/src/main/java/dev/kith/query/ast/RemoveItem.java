package dev.kith.query.ast;

import java.util.List;

/** One item of REMOVE. */
public sealed interface RemoveItem {
    SourceSpan span();

    /** {@code subject.key}. */
    record RemoveProperty(Expression.Property target, SourceSpan span) implements RemoveItem {}

    /** {@code subject[key]}, with a key that is computed. */
    record RemoveDynamicProperty(Expression.Subscript target, SourceSpan span)
            implements RemoveItem {}

    /** {@code variable:$(labels)}: the label, or each of a list of labels. */
    record RemoveDynamicLabels(Expression.Variable target, Expression labels, SourceSpan span)
            implements RemoveItem {}

    /** {@code variable:A:B}, at least one label. */
    record RemoveLabels(Expression.Variable target, List<String> labels, SourceSpan span)
            implements RemoveItem {}
}
