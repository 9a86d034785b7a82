package dev.kith.engine;

import dev.kith.StatementLimits;
import dev.kith.extension.Extension;
import dev.kith.store.GraphStore;

import java.util.List;

/** Turns text into statements that can be run on one store. Safe for use by many threads. */
public interface QueryEngine {
    /**
     * Parses, binds and plans, or finds the plan of the same text in the cache.
     *
     * @throws dev.kith.QueryException for every error that openCypher calls a compile-time error
     */
    Statement prepare(String text);

    /**
     * Makes functions and procedures known to every statement prepared from now on: all of them or,
     * after an error, none. Those that run go on with what they were prepared with.
     *
     * @throws dev.kith.KithException with {@code NAME_TAKEN}
     */
    void register(List<? extends Extension> extensions);

    /** Forgets the registered function, and the registered procedure, of a name; whether there was one. */
    boolean unregister(String name);

    /** Makes engines: found by {@link java.util.ServiceLoader}. */
    interface Provider {
        /** An engine that refuses statements beyond these limits. */
        QueryEngine create(GraphStore store, StatementLimits limits);

        /**
         * Begins, on another thread, what makes the first statement fast. Called before the store is
         * opened, which takes as long; an engine that needs no such thing does nothing.
         *
         * @param scratch an empty store to try statements on, which nobody else uses
         */
        default void warmUp(GraphStore scratch) {}
    }
}
