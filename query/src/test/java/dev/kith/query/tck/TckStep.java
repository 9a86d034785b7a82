package dev.kith.query.tck;

import java.util.List;

/** One line of a scenario, with what it is about. */
sealed interface TckStep {
    record EmptyGraph() implements TckStep {}

    record NamedGraph(String name) implements TckStep {}

    record Setup(String query) implements TckStep {}

    record Parameters(List<List<String>> namesAndValues) implements TckStep {}

    /** A mock procedure: {@code name(arguments) :: (columns)} and its table of answers. */
    record ProcedureExists(String signature, List<List<String>> table) implements TckStep {}

    record Query(String query, boolean control) implements TckStep {}

    record ExpectRows(List<List<String>> table, boolean ordered, boolean listsUnordered)
            implements TckStep {}

    record ExpectEmpty() implements TckStep {}

    record ExpectError(String type, String phase, String detail) implements TckStep {}

    record ExpectSideEffects(List<List<String>> table) implements TckStep {}
}
