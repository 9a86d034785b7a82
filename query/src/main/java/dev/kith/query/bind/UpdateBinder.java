package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.RemoveItem;
import dev.kith.query.ast.SetItem;
import dev.kith.query.bind.StaticType.Kind;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.Update;
import dev.kith.query.bound.Variable;
import dev.kith.value.NullValue;

import java.util.ArrayList;
import java.util.List;

/** Binds SET, REMOVE and DELETE. */
final class UpdateBinder {
    private static final BoundExpression NULL = new Constant(NullValue.NULL);

    private final ClauseSequence rows;

    UpdateBinder(ClauseSequence rows) {
        this.rows = rows;
    }

    void set(Clause.Set clause) {
        rows.session().noteWrite();
        rows.emit(new BoundClause.Change(updates(clause.items())));
    }

    void remove(Clause.Remove clause) {
        rows.session().noteWrite();
        List<Update> updates = new ArrayList<>();
        for (RemoveItem item : clause.items()) {
            updates.add(update(item));
        }
        rows.emit(new BoundClause.Change(List.copyOf(updates)));
    }

    void delete(Clause.Delete clause) {
        rows.session().noteWrite();
        List<BoundExpression> targets = new ArrayList<>();
        for (Expression target : clause.targets()) {
            if (target instanceof Expression.HasLabels) {
                throw rows.errors().deletesLabel(target.span());
            }
            targets.add(rows.binder()
                    .ofKind(
                            target,
                            "what DELETE deletes",
                            "a node, relationship or path",
                            Kind.NODE,
                            Kind.RELATIONSHIP,
                            Kind.PATH));
        }
        rows.emit(new BoundClause.Delete(
                List.copyOf(targets), clause.detach(), ExpressionBinder.place(clause.span())));
    }

    List<Update> updates(List<SetItem> items) {
        List<Update> updates = new ArrayList<>();
        for (SetItem item : items) {
            updates.add(update(item));
        }
        return List.copyOf(updates);
    }

    private Update update(SetItem item) {
        return switch (item) {
            case SetItem.SetProperty set ->
                new Update.SetProperty(
                        entity(set.target().subject()),
                        set.target().key(),
                        rows.binder().bind(set.value()).expression(),
                        ExpressionBinder.place(set.span()));
            case SetItem.SetDynamicProperty set ->
                new Update.SetDynamicProperty(
                        entity(set.target().subject()),
                        rows.binder().bind(set.target().index()).expression(),
                        rows.binder().bind(set.value()).expression(),
                        ExpressionBinder.place(set.span()));
            case SetItem.ReplaceProperties replace ->
                new Update.ReplaceProperties(
                        entityVariable(replace.target()),
                        map(replace.map()),
                        ExpressionBinder.place(replace.span()));
            case SetItem.MergeProperties merge ->
                new Update.MergeProperties(
                        entityVariable(merge.target()),
                        map(merge.map()),
                        ExpressionBinder.place(merge.span()));
            case SetItem.SetDynamicLabels set ->
                new Update.ChangeDynamicLabels(
                        node(set.target()),
                        rows.binder().bind(set.labels()).expression(),
                        true,
                        ExpressionBinder.place(set.span()));
            case SetItem.SetLabels set ->
                new Update.ChangeLabels(
                        node(set.target()), set.labels(), true, ExpressionBinder.place(set.span()));
        };
    }

    private Update update(RemoveItem item) {
        return switch (item) {
            case RemoveItem.RemoveProperty remove ->
                new Update.SetProperty(
                        entity(remove.target().subject()),
                        remove.target().key(),
                        NULL,
                        ExpressionBinder.place(remove.span()));
            case RemoveItem.RemoveDynamicProperty remove ->
                new Update.SetDynamicProperty(
                        entity(remove.target().subject()),
                        rows.binder().bind(remove.target().index()).expression(),
                        NULL,
                        ExpressionBinder.place(remove.span()));
            case RemoveItem.RemoveDynamicLabels remove ->
                new Update.ChangeDynamicLabels(
                        node(remove.target()),
                        rows.binder().bind(remove.labels()).expression(),
                        false,
                        ExpressionBinder.place(remove.span()));
            case RemoveItem.RemoveLabels remove ->
                new Update.ChangeLabels(
                        node(remove.target()),
                        remove.labels(),
                        false,
                        ExpressionBinder.place(remove.span()));
        };
    }

    private BoundExpression entity(Expression expression) {
        return rows.binder()
                .ofKind(
                        expression,
                        "what a property is set on",
                        "a node or relationship",
                        Kind.NODE,
                        Kind.RELATIONSHIP);
    }

    private BoundExpression map(Expression expression) {
        return rows.binder()
                .ofKind(
                        expression,
                        "what properties are taken from",
                        "a map, node or relationship",
                        Kind.MAP,
                        Kind.NODE,
                        Kind.RELATIONSHIP);
    }

    private Variable entityVariable(Expression.Variable name) {
        Named named = rows.scope().require(name.name(), name.span());
        if (!named.type().canBe(Kind.NODE, Kind.RELATIONSHIP)) {
            throw rows.errors()
                    .wrongType(
                            "`" + name.name() + "`",
                            "a node or relationship",
                            named.type(),
                            name.span());
        }
        return named.variable();
    }

    private Variable node(Expression.Variable name) {
        Named named = rows.scope().require(name.name(), name.span());
        if (!named.type().canBe(Kind.NODE)) {
            throw rows.errors()
                    .wrongType("`" + name.name() + "`", "a node", named.type(), name.span());
        }
        return named.variable();
    }
}
