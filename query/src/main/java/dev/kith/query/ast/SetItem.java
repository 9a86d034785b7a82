package dev.kith.query.ast;

import java.util.List;

/** One item of SET, ON CREATE SET or ON MATCH SET. */
public sealed interface SetItem {
    SourceSpan span();

    /** {@code subject.key = value}. */
    record SetProperty(Expression.Property target, Expression value, SourceSpan span)
            implements SetItem {}

    /** {@code subject[key] = value}, with a key that is computed. */
    record SetDynamicProperty(Expression.Subscript target, Expression value, SourceSpan span)
            implements SetItem {}

    /** {@code variable = map}: afterwards the entity has these properties and no others. */
    record ReplaceProperties(Expression.Variable target, Expression map, SourceSpan span)
            implements SetItem {}

    /** {@code variable += map}: properties that the map does not name stay. */
    record MergeProperties(Expression.Variable target, Expression map, SourceSpan span)
            implements SetItem {}

    /** {@code variable:$(labels)}: the label, or each of a list of labels. */
    record SetDynamicLabels(Expression.Variable target, Expression labels, SourceSpan span)
            implements SetItem {}

    /** {@code variable:A:B}, at least one label. */
    record SetLabels(Expression.Variable target, List<String> labels, SourceSpan span)
            implements SetItem {}
}
