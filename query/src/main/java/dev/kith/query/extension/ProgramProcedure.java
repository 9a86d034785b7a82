package dev.kith.query.extension;

import dev.kith.engine.Lending;
import dev.kith.extension.Call;
import dev.kith.extension.UserProcedure;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.ProcedureRows;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A procedure of the program. */
final class ProgramProcedure implements Procedure {
    private final UserProcedure procedure;
    private final FunctionSignature signature;
    private final List<FunctionSignature.Parameter> columns;
    private final Calls calls;

    ProgramProcedure(UserProcedure procedure) {
        this.procedure = procedure;
        this.signature = SignatureMapping.of(procedure.signature(), ArgumentType.ANY);
        this.columns = procedure.columns().stream().map(SignatureMapping::of).toList();
        this.calls = new Calls(procedure.signature(), signature);
    }

    @Override
    public FunctionSignature signature() {
        return signature;
    }

    @Override
    public List<FunctionSignature.Parameter> columns() {
        return columns;
    }

    @Override
    public boolean writes() {
        return procedure.writes();
    }

    @Override
    public ProcedureRows call(Value[] arguments, FunctionContext context) {
        Lending lending = procedure.writes() ? context.lendingForWriting() : context.lending();
        Call call = calls.call(arguments, lending);
        try {
            return new Rows(procedure.body().rows(call), context);
        } catch (Exception thrown) {
            throw ExtensionErrors.failed(signature.name(), thrown);
        }
    }

    private final class Rows implements ProcedureRows {
        private final Stream<? extends List<? extends @Nullable Object>> stream;
        private final Iterator<? extends List<? extends @Nullable Object>> iterator;
        private final FunctionContext context;
        private Value[] row = {};

        private Rows(
                Stream<? extends List<? extends @Nullable Object>> stream,
                FunctionContext context) {
            this.stream = stream;
            this.context = context;
            this.iterator = stream.iterator();
        }

        @Override
        public boolean next() {
            List<? extends @Nullable Object> given;
            try {
                if (!iterator.hasNext()) {
                    return false;
                }
                given = iterator.next();
            } catch (RuntimeException thrown) {
                throw ExtensionErrors.failed(signature.name(), thrown);
            }
            row = calls.row(given, columns, context);
            return true;
        }

        @Override
        public Value[] row() {
            return row;
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (RuntimeException thrown) {
                throw ExtensionErrors.failed(signature.name(), thrown);
            }
        }
    }
}
