package dev.kith.query.bind;

import dev.kith.query.bound.Variable;
import dev.kith.query.function.FunctionRegistry;

/** What the binders of one statement share: its text, the functions, and the slots given out. */
final class BindSession {
    private final FunctionRegistry functions;
    private final BindErrors errors;
    private int slotCount;
    private boolean writes;

    BindSession(FunctionRegistry functions, String text) {
        this.functions = functions;
        this.errors = new BindErrors(text, functions);
    }

    FunctionRegistry functions() {
        return functions;
    }

    BindErrors errors() {
        return errors;
    }

    int slotCount() {
        return slotCount;
    }

    boolean writes() {
        return writes;
    }

    /** Some clause changes the graph. */
    void noteWrite() {
        writes = true;
    }

    Scope rootScope() {
        return Scope.empty(errors::undefinedVariable);
    }

    /** A variable with a slot of its own. */
    Named declare(String name, StaticType type) {
        return new Named(new Variable(slotCount++, name, type.variableKind()), type);
    }

    /** A variable with a slot of its own, to which the text gives no name. */
    Named declareAnonymous(StaticType type) {
        return new Named(Variable.unnamed(slotCount++, type.variableKind()), type);
    }
}
