package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.AliasContext;
import dev.kith.grammar.CypherParser.AnyNameContext;
import dev.kith.grammar.CypherParser.QualifiedNameContext;
import dev.kith.grammar.CypherParser.SymbolicNameContext;
import dev.kith.grammar.CypherParser.VariableContext;
import dev.kith.query.ast.Expression.Variable;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

import java.util.ArrayList;
import java.util.List;

/** Names of all kinds: keywords that serve as names keep their letters, backticks are taken off. */
final class NameMapper {
    private final Source source;

    NameMapper(Source source) {
        this.source = source;
    }

    Variable variable(VariableContext context) {
        return new Variable(text(context), source.span(context));
    }

    Variable alias(AliasContext context) {
        return new Variable(text(context), source.span(context));
    }

    /** A name that makes a variable unless an alias is given. */
    Variable variable(SymbolicNameContext context) {
        return new Variable(text(context), source.span(context));
    }

    String name(AnyNameContext context) {
        return text(context);
    }

    String name(SymbolicNameContext context) {
        return text(context);
    }

    List<String> names(List<AnyNameContext> contexts) {
        List<String> names = new ArrayList<>(contexts.size());
        for (AnyNameContext context : contexts) {
            names.add(name(context));
        }
        return List.copyOf(names);
    }

    /** All parts of a dotted name, the last being the name itself. */
    List<String> parts(QualifiedNameContext context) {
        List<String> parts = new ArrayList<>(context.anyName().size() + 1);
        parts.add(name(context.symbolicName()));
        parts.addAll(names(context.anyName()));
        return List.copyOf(parts);
    }

    /** Every rule for a name spans exactly one token. */
    private String text(ParserRuleContext context) {
        Token token = context.getStart();
        String text = token.getText();
        if (token.getType() != CypherLexer.QUOTED_IDENTIFIER) {
            return text;
        }
        return text.substring(1, text.length() - 1).replace("``", "`");
    }
}
