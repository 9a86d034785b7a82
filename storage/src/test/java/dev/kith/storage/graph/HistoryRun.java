package dev.kith.storage.graph;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs one history on a record graph store and on the store of plain collections, and compares the two. */
final class HistoryRun implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MOST_SNAPSHOTS = 4;

    /** Two readers on the same commit. */
    private record Pair(GraphReader store, GraphReader model) {
        void close() {
            store.close();
            model.close();
        }
    }

    private final Home home;
    private final GraphOptions options;
    private final GraphStore model = new MemoryGraphStore();
    private final IdBounds bounds = new IdBounds();
    private final List<Pair> held = new ArrayList<>();
    private @Nullable TwinTransaction open;
    private GraphStore store;

    HistoryRun(Home home, GraphOptions options) {
        this.home = home;
        this.options = options;
        store = home.open(options);
    }

    /** Runs the steps, then compares every held snapshot, the last commit, and it reopened. */
    void run(List<Step> history) {
        for (int i = 0; i < history.size(); i++) {
            try {
                run(history.get(i));
            } catch (RuntimeException | AssertionError problem) {
                throw new AssertionError(
                        "step %d, %s: %s".formatted(i, history.get(i), problem), problem);
            }
        }
        reopen(false);
    }

    private void run(Step step) {
        switch (step) {
            case Step.CreateNodes create -> transaction().createNodes(create.count());
            case Step.DeleteNode delete -> transaction().deleteNode(delete);
            case Step.AddLabel add -> transaction().addLabel(add);
            case Step.RemoveLabel remove -> transaction().removeLabel(remove);
            case Step.SetNodeProperty set -> transaction().setProperty(set);
            case Step.SetRelationshipProperty set -> transaction().setProperty(set);
            case Step.Connect connect -> transaction().connect(connect);
            case Step.ConnectMany connect -> transaction().connectMany(connect);
            case Step.Disconnect disconnect -> transaction().disconnect(disconnect);
            case Step.CreateIndex create -> transaction().createIndex(create);
            case Step.DropIndex drop -> transaction().dropIndex(drop);
            case Step.CheckOwnReads check -> transaction().checkOwnReads();
            case Step.Commit commit -> commit();
            case Step.Rollback rollback -> rollback();
            case Step.OpenSnapshot snapshot -> hold();
            case Step.CheckSnapshot check -> checkHeld(check.snapshot());
            case Step.CloseSnapshot close -> closeHeld(close.snapshot());
            case Step.Reopen reopen -> reopen(reopen.fromLog());
        }
    }

    /** The open transaction; begun by the first step that needs one. */
    private TwinTransaction transaction() {
        if (open == null) {
            open = new TwinTransaction(
                    store.begin(SOON, Durability.SYNC), model.begin(SOON, Durability.SYNC), bounds);
        }
        return open;
    }

    private void commit() {
        if (open != null) {
            open.commit();
            open = null;
        }
    }

    private void rollback() {
        if (open != null) {
            open.rollback();
            open = null;
        }
    }

    private void hold() {
        if (held.size() < MOST_SNAPSHOTS) {
            held.add(new Pair(store.snapshot(), model.snapshot()));
        }
    }

    private void checkHeld(int draw) {
        if (!held.isEmpty()) {
            Pair pair = held.get(draw % held.size());
            bounds.assertAlike(pair.store(), pair.model());
        }
    }

    private void closeHeld(int draw) {
        if (!held.isEmpty()) {
            held.remove(draw % held.size()).close();
        }
    }

    /** What was not committed is gone; what was is there before the closing and after it. */
    private void reopen(boolean fromLog) {
        rollback();
        for (Pair pair : held) {
            bounds.assertAlike(pair.store(), pair.model());
            pair.close();
        }
        held.clear();
        checkLastCommit();
        home.close(store, fromLog);
        store = home.open(options);
        checkLastCommit();
    }

    private void checkLastCommit() {
        var pair = new Pair(store.snapshot(), model.snapshot());
        bounds.assertAlike(pair.store(), pair.model());
        pair.close();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
        held.forEach(Pair::close);
        store.close();
        model.close();
    }
}
