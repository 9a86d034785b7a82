package dev.kith.query.bind;

import dev.kith.QueryException;
import dev.kith.query.ast.SourceSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The names that can be read at one point of a statement. A scope grows while a clause declares
 * variables; WITH puts a new one in its place. The scope around it, if there is one, is that of the
 * row for which a subquery or the body of a comprehension runs.
 */
final class Scope {
    /** Says what is wrong with a name that cannot be read. */
    interface Missing {
        QueryException error(String name, SourceSpan span, Scope scope);
    }

    private final Optional<Scope> outer;
    private final Missing missing;
    private final Map<String, Named> names = new LinkedHashMap<>();

    private Scope(Optional<Scope> outer, Missing missing) {
        this.outer = outer;
        this.missing = missing;
    }

    static Scope empty(Missing missing) {
        return new Scope(Optional.empty(), missing);
    }

    /** A scope within this one; its names hide those of this one. */
    Scope inner() {
        return new Scope(Optional.of(this), missing);
    }

    /** A scope without names, beside this one: within the same outer scope. */
    Scope sibling() {
        return new Scope(outer, missing);
    }

    /** As {@link #sibling()}, where other errors are raised for names that cannot be read. */
    Scope sibling(Missing otherwise) {
        return new Scope(outer, otherwise);
    }

    void declare(String name, Named named) {
        names.put(name, named);
    }

    Optional<Named> find(String name) {
        Named named = names.get(name);
        if (named != null) {
            return Optional.of(named);
        }
        return outer.isPresent() ? outer.get().find(name) : Optional.empty();
    }

    /** @throws QueryException if the name cannot be read here */
    Named require(String name, SourceSpan span) {
        return find(name).orElseThrow(() -> missing.error(name, span, this));
    }

    /** What was declared here and not around it, in the order declared. */
    Map<String, Named> own() {
        return Collections.unmodifiableMap(names);
    }

    /** Every name that can be read, in alphabetical order. */
    List<String> visibleNames() {
        var visible = new TreeSet<>(names.keySet());
        outer.ifPresent(scope -> visible.addAll(scope.visibleNames()));
        return new ArrayList<>(visible);
    }
}
