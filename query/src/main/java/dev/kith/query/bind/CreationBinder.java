package dev.kith.query.bind;

import dev.kith.Direction;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Update;

import java.util.ArrayList;
import java.util.List;

/** Binds CREATE and MERGE. */
final class CreationBinder {
    private final ClauseSequence rows;

    CreationBinder(ClauseSequence rows) {
        this.rows = rows;
    }

    /** Paths that were given a name are put together after all of their parts were created. */
    void create(Clause.Create clause) {
        rows.session().noteWrite();
        PathMaker maker = new PathMaker(rows, false);
        List<Assignment> namedPaths = new ArrayList<>();
        for (PathPattern path : clause.paths()) {
            maker.make(path).ifPresent(namedPaths::add);
        }
        rows.emit(new BoundClause.Create(maker.creations()));
        if (!maker.computedLabels().isEmpty()) {
            rows.emit(new BoundClause.Change(maker.computedLabels()));
        }
        rows.emitProject(namedPaths);
    }

    void merge(Clause.Merge clause) {
        rows.session().noteWrite();
        PathMaker maker = new PathMaker(rows, true);
        List<Assignment> namedPath = new ArrayList<>();
        maker.make(clause.path()).ifPresent(namedPath::add);
        var updates = new UpdateBinder(rows);
        List<Update> onCreate = new ArrayList<>(maker.computedLabels());
        onCreate.addAll(updates.updates(clause.onCreate()));
        var pattern = new PatternGraph(maker.nodes(), maker.relationships(), List.of(), List.of());
        rows.emit(new BoundClause.Merge(
                pattern,
                maker.predicates(),
                maker.creations(),
                List.copyOf(onCreate),
                updates.updates(clause.onMatch())));
        rows.emitProject(namedPath);
    }

    /** Without an arrow MERGE matches both ways and creates from left to right. */
    static boolean isCreatedBackwards(Direction direction) {
        return direction == Direction.INCOMING;
    }
}
