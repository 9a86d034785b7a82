package dev.kith.query.parse;

import dev.kith.grammar.CypherParser;
import dev.kith.grammar.CypherParser.AssignmentContext;
import dev.kith.grammar.CypherParser.ChangedLabelsContext;
import dev.kith.grammar.CypherParser.CreateClauseContext;
import dev.kith.grammar.CypherParser.DeleteClauseContext;
import dev.kith.grammar.CypherParser.ForeachClauseContext;
import dev.kith.grammar.CypherParser.MergeActionContext;
import dev.kith.grammar.CypherParser.MergeClauseContext;
import dev.kith.grammar.CypherParser.MergePropertiesContext;
import dev.kith.grammar.CypherParser.RemoveClauseContext;
import dev.kith.grammar.CypherParser.RemoveItemContext;
import dev.kith.grammar.CypherParser.RemoveLabelsContext;
import dev.kith.grammar.CypherParser.RemovePropertyContext;
import dev.kith.grammar.CypherParser.SetClauseContext;
import dev.kith.grammar.CypherParser.SetItemContext;
import dev.kith.grammar.CypherParser.SetLabelsContext;
import dev.kith.grammar.CypherParser.UpdatingClauseContext;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.RemoveItem;
import dev.kith.query.ast.SetItem;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.ParserRuleContext;

import java.util.ArrayList;
import java.util.List;

/** The clauses that write. */
final class UpdateMapper {
    private final Mappers mappers;
    private final Source source;

    UpdateMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Clause map(ParserRuleContext clause) {
        return switch (clause.getRuleIndex()) {
            case CypherParser.RULE_createClause ->
                new Clause.Create(
                        mappers.patterns().created(((CreateClauseContext) clause).paths()),
                        source.span(clause));
            case CypherParser.RULE_mergeClause -> merge((MergeClauseContext) clause);
            case CypherParser.RULE_setClause ->
                new Clause.Set(setItems((SetClauseContext) clause), source.span(clause));
            case CypherParser.RULE_removeClause -> remove((RemoveClauseContext) clause);
            case CypherParser.RULE_deleteClause -> delete((DeleteClauseContext) clause);
            case CypherParser.RULE_foreachClause -> foreach((ForeachClauseContext) clause);
            default -> throw new IllegalStateException("no clause: " + clause.getText());
        };
    }

    private Clause merge(MergeClauseContext context) {
        List<SetItem> onCreate = new ArrayList<>();
        List<SetItem> onMatch = new ArrayList<>();
        for (MergeActionContext action : context.mergeAction()) {
            List<SetItem> items = action.CREATE() != null ? onCreate : onMatch;
            items.addAll(setItems(action.setClause()));
        }
        return new Clause.Merge(
                mappers.patterns().path(context.path()),
                List.copyOf(onCreate),
                List.copyOf(onMatch),
                source.span(context));
    }

    private Clause remove(RemoveClauseContext context) {
        List<RemoveItem> items = new ArrayList<>(context.removeItem().size());
        for (RemoveItemContext item : context.removeItem()) {
            addRemoved(item, items);
        }
        return new Clause.Remove(List.copyOf(items), source.span(context));
    }

    private Clause delete(DeleteClauseContext context) {
        return new Clause.Delete(
                context.DETACH() != null,
                mappers.expressions().all(context.expression()),
                source.span(context));
    }

    private Clause foreach(ForeachClauseContext context) {
        List<Clause> updates = new ArrayList<>(context.updatingClause().size());
        for (UpdatingClauseContext update : context.updatingClause()) {
            updates.add(map((ParserRuleContext) update.getChild(0)));
        }
        return new Clause.Foreach(
                mappers.names().variable(context.variable()),
                mappers.expressions().map(context.expression()),
                List.copyOf(updates),
                source.span(context));
    }

    private List<SetItem> setItems(SetClauseContext context) {
        List<SetItem> items = new ArrayList<>(context.setItem().size());
        for (SetItemContext item : context.setItem()) {
            if (item instanceof SetLabelsContext labels) {
                addLabels(labels, items);
            } else {
                items.add(setItem(item));
            }
        }
        return List.copyOf(items);
    }

    private SetItem setItem(SetItemContext item) {
        SourceSpan span = source.span(item);
        return switch (item) {
            case AssignmentContext assignment -> assignment(assignment, span);
            case MergePropertiesContext merge ->
                new SetItem.MergeProperties(
                        mappers.names().variable(merge.variable()),
                        mappers.expressions().map(merge.expression()),
                        span);
            default -> throw new IllegalStateException("no item of SET: " + item.getText());
        };
    }

    /** Written labels together, and each that is computed as an item of its own. */
    private void addLabels(SetLabelsContext context, List<SetItem> items) {
        Expression.Variable target = mappers.names().variable(context.variable());
        SourceSpan span = source.span(context);
        List<String> written = writtenLabels(context.changedLabels());
        if (!written.isEmpty()) {
            items.add(new SetItem.SetLabels(target, written, span));
        }
        for (Expression labels : computedLabels(context.changedLabels())) {
            items.add(new SetItem.SetDynamicLabels(target, labels, span));
        }
    }

    private List<String> writtenLabels(ChangedLabelsContext context) {
        return context.changedLabel().stream()
                .filter(label -> label.anyName() != null)
                .map(label -> mappers.names().name(label.anyName()))
                .toList();
    }

    private List<Expression> computedLabels(ChangedLabelsContext context) {
        return context.changedLabel().stream()
                .filter(label -> label.expression() != null)
                .map(label -> mappers.expressions().map(label.expression()))
                .toList();
    }

    private SetItem assignment(AssignmentContext context, SourceSpan span) {
        Expression target = mappers.postfixes().map(context.postfix());
        Expression value = mappers.expressions().map(context.expression());
        if (target instanceof Expression.Property property) {
            return new SetItem.SetProperty(property, value, span);
        }
        if (target instanceof Expression.Subscript subscript) {
            return new SetItem.SetDynamicProperty(subscript, value, span);
        }
        if (target instanceof Expression.Variable variable) {
            return new SetItem.ReplaceProperties(variable, value, span);
        }
        throw SyntaxErrors.notAssignable(source, context.getStart());
    }

    private void addRemoved(RemoveItemContext item, List<RemoveItem> items) {
        switch (item) {
            case RemoveLabelsContext labels -> addLabels(labels, items);
            case RemovePropertyContext property ->
                items.add(removeProperty(property, source.span(item)));
            default -> throw new IllegalStateException("no item of REMOVE: " + item.getText());
        }
    }

    private void addLabels(RemoveLabelsContext context, List<RemoveItem> items) {
        Expression.Variable target = mappers.names().variable(context.variable());
        SourceSpan span = source.span(context);
        List<String> written = writtenLabels(context.changedLabels());
        if (!written.isEmpty()) {
            items.add(new RemoveItem.RemoveLabels(target, written, span));
        }
        for (Expression labels : computedLabels(context.changedLabels())) {
            items.add(new RemoveItem.RemoveDynamicLabels(target, labels, span));
        }
    }

    private RemoveItem removeProperty(RemovePropertyContext context, SourceSpan span) {
        Expression target = mappers.postfixes().map(context.postfix());
        if (target instanceof Expression.Property property) {
            return new RemoveItem.RemoveProperty(property, span);
        }
        if (target instanceof Expression.Subscript subscript) {
            return new RemoveItem.RemoveDynamicProperty(subscript, span);
        }
        throw SyntaxErrors.notRemovable(source, context.getStart());
    }
}
