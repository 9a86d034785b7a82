package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Yield;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.YieldColumn;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the call of a procedure, alone or within a longer query. */
final class ProcedureBinder {
    private final ClauseSequence rows;
    private final BindErrors errors;

    ProcedureBinder(ClauseSequence rows) {
        this.rows = rows;
        this.errors = rows.errors();
    }

    /** Within a longer query: only what YIELD names can be read afterwards. */
    void bindInQuery(Clause.CallProcedure call) {
        if (call.arguments().isEmpty() && !signatureIsEmpty(call)) {
            throw errors.calls().argumentsNotPassed(call.qualifiedName(), call.span());
        }
        if (call.yield().isPresent() && call.yield().get() instanceof Yield.Everything everything) {
            throw errors.unexpected(
                    "YIELD * is only for a call that stands alone; name the columns",
                    everything.span());
        }
        bind(call, call.yield());
    }

    /** As the whole statement: its columns are the result. */
    List<Column> bindStandalone(Clause.CallProcedure call) {
        Yield yield =
                call.yield().orElseGet(() -> new Yield.Everything(Optional.empty(), call.span()));
        return bind(call, Optional.of(yield)).stream()
                .map(named -> new Column(named.variable().name(), named.variable()))
                .toList();
    }

    private List<Named> bind(Clause.CallProcedure call, Optional<Yield> yield) {
        Procedure procedure = procedure(call);
        if (procedure.writes()) {
            rows.session().noteWrite();
        }
        return bind(procedure, arguments(call, procedure), yield, call.span());
    }

    /** A procedure that SHOW stands for. */
    List<Named> bindTable(Procedure table, Yield yield, SourceSpan span) {
        return bind(table, List.of(), Optional.of(yield), span);
    }

    private List<Named> bind(
            Procedure procedure,
            List<BoundExpression> arguments,
            Optional<Yield> yield,
            SourceSpan span) {
        List<YieldColumn> columns = new ArrayList<>();
        List<Named> declared = new ArrayList<>();
        for (Yield.Column column : yielded(procedure, yield)) {
            int index = indexOf(procedure, column);
            StaticType type = StaticType.of(procedure.columns().get(index).type());
            Named named = rows.declareNew(
                    column.variable().name(), type, column.variable().span());
            columns.add(new YieldColumn(index, named.variable()));
            declared.add(named);
        }
        rows.emit(new BoundClause.CallProcedure(
                procedure, arguments, List.copyOf(columns), ExpressionBinder.place(span)));
        yield.flatMap(ProcedureBinder::whereOf)
                .ifPresent(
                        where -> rows.emit(new BoundClause.Filter(rows.binder().where(where))));
        return declared;
    }

    private boolean signatureIsEmpty(Clause.CallProcedure call) {
        return procedure(call).signature().parameters().isEmpty();
    }

    private Procedure procedure(Clause.CallProcedure call) {
        return rows.session()
                .functions()
                .procedure(call.qualifiedName())
                .orElseThrow(
                        () -> errors.calls().procedureNotFound(call.qualifiedName(), call.span()));
    }

    /** Arguments that were not written are the parameters of the same names. */
    private List<BoundExpression> arguments(Clause.CallProcedure call, Procedure procedure) {
        List<Parameter> parameters = procedure.signature().parameters();
        if (call.arguments().isEmpty()) {
            return parameters.stream()
                    .<BoundExpression>map(parameter -> new BoundExpression.Parameter(
                            parameter.name(), ExpressionBinder.place(call.span())))
                    .toList();
        }
        List<Expression> written = call.arguments().get();
        if (!procedure.signature().accepts(written.size())) {
            throw errors.calls()
                    .wrongArgumentCount(procedure.signature(), written.size(), call.span());
        }
        List<Typed> arguments = rows.binder().bindAll(written);
        ArgumentTypes.checkAll(procedure.signature(), written, arguments, errors);
        return Containers.expressions(arguments);
    }

    private static List<Yield.Column> yielded(Procedure procedure, Optional<Yield> yield) {
        if (yield.isEmpty()) {
            return List.of();
        }
        return switch (yield.get()) {
            case Yield.Columns columns -> columns.columns();
            case Yield.Everything everything ->
                procedure.columns().stream()
                        .map(column -> column(column.name(), everything.span()))
                        .toList();
        };
    }

    private static Yield.Column column(String name, SourceSpan span) {
        return new Yield.Column(name, new Expression.Variable(name, span), span);
    }

    private static Optional<Expression> whereOf(Yield yield) {
        return switch (yield) {
            case Yield.Columns columns -> columns.where();
            case Yield.Everything everything -> everything.where();
        };
    }

    private int indexOf(Procedure procedure, Yield.Column column) {
        for (int i = 0; i < procedure.columns().size(); i++) {
            if (procedure.columns().get(i).name().equals(column.name())) {
                return i;
            }
        }
        throw errors.calls().noSuchColumn(procedure, column.name(), column.span());
    }
}
