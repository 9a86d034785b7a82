package dev.kith.query.bind;

import dev.kith.query.bound.Variable;

/** What a name stands for: a variable, and what is known of its value. */
record Named(Variable variable, StaticType type) {
    Typed typed() {
        return new Typed(variable, type);
    }
}
