package dev.kith.query;

import dev.kith.query.ast.Statement;

/** Whether a statement asked for its plan to be shown. */
enum PlanDisplay {
    NONE,
    EXPLAIN,
    PROFILE;

    static PlanDisplay of(Statement statement) {
        return switch (statement) {
            case Statement.Explain explain -> EXPLAIN;
            case Statement.Profile profile -> PROFILE;
            case Statement.QueryStatement it -> NONE;
            case Statement.CreateIndex it -> NONE;
            case Statement.CreateConstraint it -> NONE;
            case Statement.DropIndex it -> NONE;
            case Statement.DropConstraint it -> NONE;
            case Statement.Show it -> NONE;
        };
    }
}
