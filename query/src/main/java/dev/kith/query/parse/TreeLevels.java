package dev.kith.query.parse;

import org.antlr.v4.runtime.ParserRuleContext;

/**
 * How deep the tree of an expression is. A chain of n operators that associate to the left becomes a
 * tree n levels deep with its first operand at the bottom, and whoever walks the tree recurses: so
 * levels are bounded even where no bracket is nested.
 */
final class TreeLevels {
    private static final int MAX = 1_000;

    private final Source source;
    private int level;

    TreeLevels(Source source) {
        this.source = source;
    }

    void enter(int levels, ParserRuleContext context) {
        level += levels;
        if (level > MAX) {
            throw SyntaxErrors.chainTooLong(source, context.getStart(), MAX);
        }
    }

    void leave(int levels) {
        level -= levels;
    }
}
