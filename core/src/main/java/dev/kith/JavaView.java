package dev.kith;

import dev.kith.value.DurationValue;
import dev.kith.value.EntityView;
import dev.kith.value.PointValue;

/** What a program sees of durations and points is the same whatever it sees of entities. */
interface JavaView extends EntityView {
    @Override
    default CypherDuration duration(DurationValue duration) {
        return CypherDuration.of(duration);
    }

    @Override
    default Point point(PointValue point) {
        return Point.of(point);
    }
}
