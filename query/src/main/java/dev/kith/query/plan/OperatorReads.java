package dev.kith.query.plan;

import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Creation.CreateRelationship;
import dev.kith.query.bound.Update;
import dev.kith.query.plan.LogicalPlan.Change;
import dev.kith.query.plan.LogicalPlan.CheckRelationship;
import dev.kith.query.plan.LogicalPlan.Create;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Hop;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.Result;
import dev.kith.query.plan.LogicalPlan.Union;

import java.util.List;

/** What an operator reads of its rows otherwise than in an expression. */
final class OperatorReads {
    private OperatorReads() {}

    static Slots of(LogicalPlan plan) {
        return switch (plan) {
            case MatchPattern it -> {
                Slots reads = Slots.of(OperatorSets.patternVariables(it.pattern()));
                reads.removeAll(ReadableVariables.newVariables(it));
                yield reads;
            }
            case Expand it -> hopReads(it.hop(), false);
            case ExpandInto it -> hopReads(it.hop(), true);
            case ExpandPath it -> hopReads(it.hop(), it.toBound());
            case Reach it -> hopReads(it.hop(), false);
            case CheckRelationship it -> checkReads(it);
            case Distinct it -> Slots.of(it.variables());
            case Create it -> endsOfCreated(it.creations());
            case Merge it -> {
                Slots reads = endsOfCreated(it.creations());
                reads.addAll(updated(it.onCreate()));
                reads.addAll(updated(it.onMatch()));
                // These may be what the merge itself binds.
                reads.removeAll(Slots.of(ReadableVariables.above(it.match())));
                reads.removeAll(Slots.of(OperatorSets.created(it.creations())));
                yield reads;
            }
            case Change it -> updated(it.updates());
            case Union it -> {
                // A branch may pass on what its argument holds.
                Slots reads = Slots.none();
                it.branches().forEach(branch -> reads.addAll(branch.columns()));
                yield reads;
            }
            case Result it -> Slots.of(OperatorSets.of(it));
            default -> Slots.none();
        };
    }

    private static Slots hopReads(Hop hop, boolean toBound) {
        Slots reads = Slots.of(hop.different());
        reads.add(hop.from());
        if (toBound) {
            reads.add(hop.to());
        }
        return reads;
    }

    private static Slots checkReads(CheckRelationship check) {
        Slots reads = Slots.of(check.hop().different());
        reads.add(check.hop().relationship());
        if (check.fromBound()) {
            reads.add(check.hop().from());
        }
        if (check.toBound()) {
            reads.add(check.hop().to());
        }
        return reads;
    }

    /** The ends of relationships to create that are not created just before them. */
    private static Slots endsOfCreated(List<Creation> creations) {
        Slots ends = Slots.none();
        for (Creation creation : creations) {
            if (creation instanceof CreateRelationship relationship) {
                ends.add(relationship.source());
                ends.add(relationship.target());
            }
        }
        ends.removeAll(Slots.of(OperatorSets.created(creations)));
        return ends;
    }

    private static Slots updated(List<Update> updates) {
        Slots entities = Slots.none();
        for (Update update : updates) {
            switch (update) {
                case Update.SetProperty it -> {}
                case Update.SetDynamicProperty it -> {}
                case Update.ReplaceProperties it -> entities.add(it.entity());
                case Update.MergeProperties it -> entities.add(it.entity());
                case Update.ChangeDynamicLabels it -> entities.add(it.node());
                case Update.ChangeLabels it -> entities.add(it.node());
            }
        }
        return entities;
    }
}
