package dev.kith.query.bind;

import dev.kith.query.ast.Projection.Item;
import dev.kith.query.bound.BoundExpression;

/**
 * One column of a projection.
 *
 * @param item as written; an item that a star stands for is written as its variable
 * @param before the item over the variables before the projection; of an item that aggregates, the
 *     variable it is held in
 */
record Output(Item item, BoundExpression before, Named named) {
    String name() {
        return item.name();
    }
}
