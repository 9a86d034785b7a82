package dev.kith.query.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The parts of a rule by number: operands, and operators between them. */
final class Children {
    private Children() {}

    static <T extends ParserRuleContext> T operand(
            ParserRuleContext context, int child, Class<T> rule) {
        return rule.cast(context.getChild(child));
    }

    static Token operator(ParserRuleContext context, int child) {
        return ((TerminalNode) context.getChild(child)).getSymbol();
    }
}
