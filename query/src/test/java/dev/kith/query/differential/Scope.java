package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;

/** The variables that an expression may use. */
record Scope(List<Variable> variables) {
    /**
     * One of them.
     *
     * @param certain whether it is never null
     * @param witness the index of a node or relationship of the graph that it may well be, else
     *     {@link Held#NONE}
     */
    record Variable(String name, Type type, boolean certain, int witness) {
        Variable(String name, Type type, boolean certain) {
            this(name, type, certain, Held.NONE);
        }

        Variable named(String other) {
            return new Variable(other, type, certain, witness);
        }

        Variable uncertain() {
            return new Variable(name, type, false, witness);
        }
    }

    static final Scope EMPTY = new Scope(List.of());

    Scope with(Variable variable) {
        var more = new ArrayList<>(variables);
        more.add(variable);
        return new Scope(List.copyOf(more));
    }

    Scope with(List<Variable> added) {
        var more = new ArrayList<>(variables);
        more.addAll(added);
        return new Scope(List.copyOf(more));
    }

    List<String> of(Type type) {
        return variables.stream()
                .filter(it -> it.type() == type)
                .map(Variable::name)
                .toList();
    }

    /** Nodes and relationships. */
    List<String> entities() {
        var entities = new ArrayList<>(of(Type.NODE));
        entities.addAll(of(Type.RELATIONSHIP));
        return entities;
    }

    List<Variable> variables(Type type) {
        return variables.stream().filter(it -> it.type() == type).toList();
    }

    List<String> certain(Type type) {
        return variables.stream()
                .filter(it -> it.type() == type && it.certain())
                .map(Variable::name)
                .toList();
    }

    List<Variable> decided() {
        return variables.stream().filter(it -> it.type().isDecided()).toList();
    }
}
